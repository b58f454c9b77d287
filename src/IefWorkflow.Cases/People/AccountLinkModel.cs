using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IefWorkflow.Cases.People;

/// <summary>Maps the links sent by e-mail.</summary>
internal sealed class AccountLinkModel : IEntityTypeConfiguration<AccountLink>
{
    public void Configure(EntityTypeBuilder<AccountLink> builder)
    {
        builder.ToTable("account_link").HasKey(link => link.TokenHash);
        builder.HasIndex(link => new { link.Email, link.SentAt });
    }
}
