using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Journal;
using IefWorkflow.Cases.Letters;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Search;
using IefWorkflow.Cases.Tasks;
using IefWorkflow.Engine.Storage;
using IefWorkflow.Law.Calendar;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Storage;

/// <summary>Everything that is stored: the tables of the files and those of the engine, so that a step commits both at once.</summary>
public sealed class IefDbContext(DbContextOptions<IefDbContext> options) : DbContext(options)
{
    /// <summary>The files.</summary>
    public DbSet<CaseFile> Files => Set<CaseFile>();

    /// <summary>The last number of each year.</summary>
    public DbSet<Numbering> Numbering => Set<Numbering>();

    /// <summary>The accounts.</summary>
    public DbSet<Account> Accounts => Set<Account>();

    /// <summary>The tasks.</summary>
    public DbSet<HumanTask> Tasks => Set<HumanTask>();

    /// <summary>The legal clocks.</summary>
    public DbSet<DueDate> DueDates => Set<DueDate>();

    /// <summary>The reminders.</summary>
    public DbSet<Reminder> Reminders => Set<Reminder>();

    /// <summary>The journals.</summary>
    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    /// <summary>The outbox.</summary>
    public DbSet<Message> Messages => Set<Message>();

    /// <summary>The alerts.</summary>
    public DbSet<Alert> Alerts => Set<Alert>();

    /// <summary>The letters.</summary>
    public DbSet<Letter> Letters => Set<Letter>();

    /// <inheritdoc/>
    /// <remarks>Whatever bears names is found by them: their words are stored with it, in the same transaction.</remarks>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var named = ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added).SelectMany(entry => SearchWords.Rows(entry.Entity)).ToList();
        foreach (var name in named)
        {
            if (await FindAsync<SearchName>([name.CaseId, name.Word], cancellationToken) is null) Add(name);
        }

        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<Departement>().HaveConversion<DepartementConverter>();
        configurationBuilder.Properties<SchoolYear>().HaveConversion<SchoolYearConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(IefDbContext).Assembly);
        SnakeCase.Apply(modelBuilder.Model);
        EngineModel.Apply(modelBuilder);
    }
}
