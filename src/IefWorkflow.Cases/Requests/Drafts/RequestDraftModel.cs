using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IefWorkflow.Cases.Requests.Drafts;

/// <summary>Maps drafts.</summary>
internal sealed class RequestDraftModel : IEntityTypeConfiguration<RequestDraft>
{
    public void Configure(EntityTypeBuilder<RequestDraft> builder)
    {
        builder.ToTable("request_draft").HasKey(draft => draft.Id);
        builder.HasIndex(draft => draft.AccountId);
        builder.HasIndex(draft => draft.UpdatedAt);
        builder.Property(draft => draft.UpdatedAt).IsConcurrencyToken();
    }
}
