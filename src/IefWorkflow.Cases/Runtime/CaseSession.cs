using System.Data.Common;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Journal;
using IefWorkflow.Cases.Letters;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.Pieces;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Cases.Storage;
using IefWorkflow.Cases.Tasks;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Readings;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Runtime;

/// <summary>One unit of work on files: what acts and activities share, over one database context and one transaction.</summary>
public sealed class CaseSession
{
    private readonly TimeProvider time;
    private readonly TimeZoneInfo zone;
    private IReadOnlyList<ClosedDay>? closedDays;

    /// <summary>Opens it.</summary>
    public CaseSession(IefDbContext db, AcademySettings settings, TimeProvider time, IPieceStore contents)
    {
        (Db, Settings, this.time) = (db, settings, time);
        zone = TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZoneId);
        Tasks = new TaskDesk(db);
        Journal = new CaseJournal(db, time);
        Outbox = new Outbox(db, settings, time);
        DueDates = new DueDateDesk(db, this);
        Letters = new LetterDesk(db, this, contents);
    }

    /// <summary>The rows.</summary>
    public IefDbContext Db { get; }

    /// <summary>The académie.</summary>
    public AcademySettings Settings { get; }

    /// <summary>The readings adopted where the law is open.</summary>
    public LegalReadings Readings => Settings.Readings;

    /// <summary>The tasks.</summary>
    public TaskDesk Tasks { get; }

    /// <summary>The journals.</summary>
    public CaseJournal Journal { get; }

    /// <summary>The e-mails and alerts.</summary>
    public Outbox Outbox { get; }

    /// <summary>The legal clocks.</summary>
    public DueDateDesk DueDates { get; }

    /// <summary>The letters.</summary>
    public LetterDesk Letters { get; }

    /// <summary>The instant, UTC.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The legal day at the rectorat.</summary>
    public DateOnly Today => DayOf(Now);

    /// <summary>The legal day at the rectorat of an instant.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => LegalDay.Of(instant, Settings.TimeZoneId);

    /// <summary>The instant, UTC, of a local time at the rectorat.</summary>
    public DateTimeOffset Instant(DateOnly day, TimeOnly at)
    {
        var local = day.ToDateTime(at);
        while (zone.IsInvalidTime(local)) local = local.AddHours(1);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>The calendar that counts on a file: of the département's service, or of the seat for the commission's files.</summary>
    public WorkingCalendar CalendarOf(CaseFile file) => CalendarOf(ServiceOf(file));

    /// <summary>The calendar of a département's service. The closed days are read once for the unit of work.</summary>
    public WorkingCalendar CalendarOf(Departement departement) => Settings.CalendarOf(departement, closedDays ??= [.. Db.Set<ClosedDay>().AsNoTracking()]);

    /// <summary>The département whose calendar counts on a file.</summary>
    public Departement ServiceOf(CaseFile file) => file.Kind is CaseKind.Appeal or CaseKind.Sitting or CaseKind.Mandates ? Settings.Seat : file.Departement;

    /// <summary>The file of a number, or null.</summary>
    public async ValueTask<CaseFile?> FindAsync(string number, CancellationToken cancellationToken) =>
        await Db.Files.FirstOrDefaultAsync(file => file.Number == number, cancellationToken);

    /// <summary>The file of an identifier.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public async ValueTask<CaseFile> GetAsync(string caseId, CancellationToken cancellationToken) =>
        await Db.Files.FindAsync([caseId], cancellationToken) ?? throw new InvalidOperationException($"There is no file '{caseId}'.");

    /// <summary>Opens a file with the next number of the year.</summary>
    /// <param name="kind">What it is about.</param>
    /// <param name="departement">Whose service follows it.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="parentId">The file it follows from; null for none.</param>
    /// <param name="ownerId">The account of the family; null for none.</param>
    /// <param name="cancellationToken">Cancels the step.</param>
    public async ValueTask<CaseFile> OpenFileAsync(
        CaseKind kind, Departement departement, CaseState state, string? parentId, string? ownerId, CancellationToken cancellationToken)
    {
        var year = Today.Year;
        var numbering = await Db.Numbering.FindAsync([year], cancellationToken);
        if (numbering is null) Db.Numbering.Add(numbering = new Numbering { Year = year, Last = 0 });
        numbering.Last++;
        var file = new CaseFile
        {
            Id = Guid.CreateVersion7(Now).ToString("N"),
            Number = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year}-{numbering.Last:0000}"),
            Kind = kind,
            Departement = departement,
            State = state,
            OpenedOn = Today,
            OwnerId = ownerId,
            ParentId = parentId,
        };
        file.InstanceId = kind is CaseKind.Sitting ? null : file.Id;
        Db.Files.Add(file);
        return file;
    }

    /// <summary>Whether a failure means that somebody else wrote first, so that the work must be done again.</summary>
    internal static bool IsContention(Exception failure) => failure switch
    {
        DbUpdateConcurrencyException => true,
        DbUpdateException { InnerException: DbException cause } => IsContention(cause),
        Npgsql.PostgresException postgres => postgres.SqlState is "40001" or "40P01" or "23505" or "55P03",
        Microsoft.Data.Sqlite.SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6 || sqlite.SqliteExtendedErrorCode is 2067 or 1555,
        Engine.Storage.ConcurrencyException => true,
        InvalidOperationException { InnerException: { } cause } => IsContention(cause), // Npgsql wraps what it holds for transient, so that a strategy of its own may try again.
        _ => false,
    };
}
