using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Journal;
using IefWorkflow.Cases.Letters;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IefWorkflow.Cases.Storage;

/// <summary>Maps what every kind of file has.</summary>
internal sealed class CoreModel :
    IEntityTypeConfiguration<CaseFile>, IEntityTypeConfiguration<Numbering>, IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<HumanTask>, IEntityTypeConfiguration<DueDate>,
    IEntityTypeConfiguration<Reminder>, IEntityTypeConfiguration<JournalEntry>, IEntityTypeConfiguration<Message>, IEntityTypeConfiguration<Alert>, IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<CaseFile> builder)
    {
        builder.ToTable("case_file").HasKey(file => file.Id);
        builder.Property(file => file.Revision).IsConcurrencyToken();
        builder.HasIndex(file => file.Number).IsUnique();
        builder.HasIndex(file => file.ParentId);
        builder.HasIndex(file => file.OwnerId);
        builder.HasIndex(file => file.HolderId);
        builder.HasIndex(file => file.ClosedOn);
        builder.HasIndex(file => new { file.Kind, file.State });
    }

    public void Configure(EntityTypeBuilder<Numbering> builder)
    {
        builder.ToTable("numbering").HasKey(numbering => numbering.Year);
        builder.Property(numbering => numbering.Year).ValueGeneratedNever();
        builder.Property(numbering => numbering.Last).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("account").HasKey(account => account.Id);
        builder.HasIndex(account => account.Role);
    }

    public void Configure(EntityTypeBuilder<HumanTask> builder)
    {
        builder.ToTable("human_task").HasKey(task => task.Id);
        builder.Property(task => task.State).IsConcurrencyToken();
        builder.HasIndex(task => new { task.CaseId, task.State });
        builder.HasIndex(task => new { task.State, task.Role });
        builder.HasIndex(task => task.BookmarkId);
    }

    public void Configure(EntityTypeBuilder<DueDate> builder)
    {
        builder.ToTable("due_date").HasKey(due => due.Id);
        builder.HasIndex(due => new { due.CaseId, due.State, due.PrudentOn });
        builder.HasIndex(due => due.BookmarkId);
    }

    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("reminder").HasKey(reminder => reminder.Id);
        builder.Property(reminder => reminder.State).IsConcurrencyToken();
        builder.HasIndex(reminder => reminder.DueDateId);
        builder.HasIndex(reminder => new { reminder.State, reminder.FireAt });
    }

    public void Configure(EntityTypeBuilder<JournalEntry> builder) => builder.ToTable("journal").HasKey(entry => new { entry.CaseId, entry.Sequence });

    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.ToTable("message").HasKey(message => message.Id);
        builder.HasIndex(message => message.CaseId);
        builder.HasIndex(message => new { message.State, message.NextAttemptAt });
    }

    public void Configure(EntityTypeBuilder<Alert> builder)
    {
        builder.ToTable("alert").HasKey(alert => alert.Id);
        builder.HasIndex(alert => alert.CaseId);
    }

    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.ToTable("letter").HasKey(letter => letter.Id);
        builder.HasIndex(letter => letter.CaseId);
    }
}
