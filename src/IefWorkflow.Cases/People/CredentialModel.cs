using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IefWorkflow.Cases.People;

/// <summary>Maps credentials.</summary>
internal sealed class CredentialModel : IEntityTypeConfiguration<Credential>
{
    public void Configure(EntityTypeBuilder<Credential> builder)
    {
        builder.ToTable("credential").HasKey(credential => credential.AccountId);
        builder.HasIndex(credential => credential.SignInName).IsUnique();
        builder.HasIndex(credential => credential.TokenHash).IsUnique().HasFilter("token_hash IS NOT NULL");
    }
}
