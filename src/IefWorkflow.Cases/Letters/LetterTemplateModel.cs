using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IefWorkflow.Cases.Letters;

/// <summary>Maps the templates of letters.</summary>
internal sealed class LetterTemplateModel : IEntityTypeConfiguration<LetterTemplate>
{
    public void Configure(EntityTypeBuilder<LetterTemplate> builder) => builder.ToTable("letter_template").HasKey(template => new { template.Code, template.Version });
}
