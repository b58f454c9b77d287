using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IefWorkflow.Cases.Pieces;

/// <summary>Maps what is known of contents sent.</summary>
internal sealed class PieceStoreModel : IEntityTypeConfiguration<StoredContent>
{
    public void Configure(EntityTypeBuilder<StoredContent> builder) => builder.ToTable("stored_content").HasKey(content => new { content.Digest, content.AccountId });
}
