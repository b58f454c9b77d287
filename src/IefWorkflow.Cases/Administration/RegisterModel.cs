using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IefWorkflow.Cases.Administration;

/// <summary>Maps the register of the administration. Two steps cannot both add the next entry.</summary>
internal sealed class RegisterModel : IEntityTypeConfiguration<Register>
{
    public void Configure(EntityTypeBuilder<Register> builder)
    {
        builder.ToTable("register").HasKey(register => register.Id);
        builder.Property(register => register.JournalCount).IsConcurrencyToken();
    }
}
