using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IefWorkflow.Cases.Requests;

/// <summary>Maps requests, with their persons, pieces, envelopes and opinions.</summary>
internal sealed class RequestModel :
    IEntityTypeConfiguration<AuthorisationRequest>, IEntityTypeConfiguration<CasePerson>, IEntityTypeConfiguration<Piece>,
    IEntityTypeConfiguration<EnvelopeEvent>, IEntityTypeConfiguration<Opinion>
{
    public void Configure(EntityTypeBuilder<AuthorisationRequest> builder)
    {
        builder.ToTable("request").HasKey(request => request.CaseId);
        builder.HasIndex(request => new { request.ChildLastName, request.ChildBornOn });
    }

    public void Configure(EntityTypeBuilder<CasePerson> builder) => builder.ToTable("case_person").HasKey(person => new { person.CaseId, person.Position });

    public void Configure(EntityTypeBuilder<Piece> builder)
    {
        builder.ToTable("piece").HasKey(piece => piece.Id);
        builder.HasIndex(piece => piece.CaseId);
    }

    public void Configure(EntityTypeBuilder<EnvelopeEvent> builder)
    {
        builder.ToTable("envelope_event").HasKey(line => line.Id);
        builder.HasIndex(line => line.CaseId);
    }

    public void Configure(EntityTypeBuilder<Opinion> builder)
    {
        builder.ToTable("opinion").HasKey(opinion => opinion.Id);
        builder.HasIndex(opinion => opinion.CaseId);
    }
}
