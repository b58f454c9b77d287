using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IefWorkflow.Cases.Acts;

/// <summary>Maps the receipts of acts.</summary>
internal sealed class ActReceiptModel : IEntityTypeConfiguration<ActReceipt>
{
    public void Configure(EntityTypeBuilder<ActReceipt> builder) => builder.ToTable("act_receipt").HasKey(receipt => new { receipt.AccountId, receipt.Key });
}
