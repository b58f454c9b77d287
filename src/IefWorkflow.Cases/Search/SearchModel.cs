using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IefWorkflow.Cases.Search;

/// <summary>Maps the words of names.</summary>
internal sealed class SearchModel : IEntityTypeConfiguration<SearchName>
{
    public void Configure(EntityTypeBuilder<SearchName> builder)
    {
        builder.ToTable("search_name").HasKey(name => new { name.CaseId, name.Word });
        builder.HasIndex(name => name.Word);
        builder.HasIndex(name => name.Sound);
    }
}
