using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IefWorkflow.Cases.Follow;

/// <summary>Maps labels and saved lists.</summary>
internal sealed class FollowModel : IEntityTypeConfiguration<CaseLabel>, IEntityTypeConfiguration<SavedList>
{
    public void Configure(EntityTypeBuilder<CaseLabel> builder)
    {
        builder.ToTable("case_label").HasKey(label => new { label.CaseId, label.Label });
        builder.HasIndex(label => label.Label);
    }

    public void Configure(EntityTypeBuilder<SavedList> builder) => builder.ToTable("saved_list").HasKey(list => new { list.AccountId, list.Name });
}
