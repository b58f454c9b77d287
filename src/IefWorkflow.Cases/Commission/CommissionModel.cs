using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IefWorkflow.Cases.Commission;

/// <summary>Maps sittings, with their agenda, attendance, ballots and minutes.</summary>
internal sealed class CommissionModel :
    IEntityTypeConfiguration<Sitting>, IEntityTypeConfiguration<AgendaItem>, IEntityTypeConfiguration<Convocation>, IEntityTypeConfiguration<Absence>, IEntityTypeConfiguration<Presence>,
    IEntityTypeConfiguration<Recusal>, IEntityTypeConfiguration<CaseBallot>, IEntityTypeConfiguration<CaseVote>, IEntityTypeConfiguration<Minutes>,
    IEntityTypeConfiguration<MinutesNote>
{
    public void Configure(EntityTypeBuilder<Sitting> builder)
    {
        builder.ToTable("sitting").HasKey(sitting => sitting.CaseId);
        builder.HasIndex(sitting => sitting.On);
    }

    public void Configure(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.ToTable("agenda_item").HasKey(item => new { item.SittingId, item.AppealId });
        builder.HasIndex(item => item.AppealId);
    }

    public void Configure(EntityTypeBuilder<Convocation> builder) => builder.ToTable("convocation").HasKey(convocation => new { convocation.SittingId, convocation.HolderId });

    public void Configure(EntityTypeBuilder<Absence> builder) => builder.ToTable("absence").HasKey(absence => new { absence.SittingId, absence.HolderId });

    public void Configure(EntityTypeBuilder<Presence> builder)
    {
        builder.ToTable("presence").HasKey(presence => presence.Id);
        builder.HasIndex(presence => presence.SittingId);
    }

    public void Configure(EntityTypeBuilder<Recusal> builder) => builder.ToTable("recusal").HasKey(recusal => new { recusal.AppealId, recusal.HolderId });

    public void Configure(EntityTypeBuilder<CaseBallot> builder)
    {
        builder.ToTable("ballot").HasKey(ballot => ballot.Id);
        builder.HasIndex(ballot => new { ballot.AppealId, ballot.SittingId, ballot.Round }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CaseVote> builder)
    {
        builder.ToTable("vote").HasKey(vote => vote.Id);
        builder.HasIndex(vote => vote.BallotId);
    }

    public void Configure(EntityTypeBuilder<Minutes> builder)
    {
        builder.ToTable("minutes").HasKey(minutes => minutes.Id);
        builder.HasIndex(minutes => new { minutes.SittingId, minutes.Version }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<MinutesNote> builder)
    {
        builder.ToTable("minutes_note").HasKey(note => note.Id);
        builder.HasIndex(note => note.SittingId);
    }
}
