using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.Residence;

namespace IefWorkflow.Cases.Settings;

/// <summary>The académie that the service works for, and how it reads the law.</summary>
public sealed record AcademySettings
{
    /// <summary>The name: « Rennes ».</summary>
    public required string Name { get; init; }

    /// <summary>The département of the rectorat, where the commission has its seat.</summary>
    public required Departement Seat { get; init; }

    /// <summary>The départements of the académie.</summary>
    public required IReadOnlyList<Departement> Departements { get; init; }

    /// <summary>Whether Good Friday is a holiday in the commune of the seat; null when nothing is recorded (OQ-24).</summary>
    public bool? GoodFriday { get; init; }

    /// <summary>Days closed at the seat by local decision, where scenarios give them; the service keeps its own as <see cref="ClosedDay"/>, which take their place.</summary>
    public OfficeClosures Closures { get; init; } = OfficeClosures.None;

    /// <summary>The open readings.</summary>
    public LegalReadings Readings { get; init; } = LegalReadings.Default;

    /// <summary>The local time at which reminders of the day leave.</summary>
    public TimeOnly RemindersAt { get; init; } = new(7, 0);

    /// <summary>The local time at which everybody gets the list of what is expected of them.</summary>
    public TimeOnly DigestAt { get; init; } = new(8, 0);

    /// <summary>The local time of the nightly check of what is stored.</summary>
    public TimeOnly NightlyCheckAt { get; init; } = new(5, 0);

    /// <summary>How many days before a sitting its convocations must leave (house practice, by analogy with CRPA R133-8).</summary>
    public int ConvocationDays { get; init; } = 5;

    /// <summary>How long a case takes in a sitting, in minutes (house practice): the length of an agenda is foreseen with it.</summary>
    public int MinutesPerAppeal { get; init; } = 20;

    /// <summary>The service, address, e-mail and telephone printed on letters.</summary>
    public ServiceAddress Service { get; init; } = new("Service de l'instruction dans la famille", "", "", "");

    /// <summary>The secretariat of the commission, printed on refusals and convocations.</summary>
    public ServiceAddress Commission { get; init; } = new("Secrétariat de la commission", "", "", "");

    /// <summary>The data protection officer, to whom families write about their data.</summary>
    public ServiceAddress DataProtection { get; init; } = new("", "", "", "");

    /// <summary>Whom to address as president of the departmental council, where it is another body (Paris, Lyon…).</summary>
    public DepartmentalCouncils Councils { get; init; } = DepartmentalCouncils.Ordinary;

    /// <summary>The folder in which the content of supporting documents and the PDF of issued letters are kept.</summary>
    public string PiecesFolder { get; init; } = "pieces";

    /// <summary>The tribunal administratif of the seat.</summary>
    public string Tribunal { get; init; } = "";

    /// <summary>Its postal address, printed on decisions of the commission.</summary>
    public string TribunalAddress { get; init; } = "";

    /// <summary>The town in which letters are dated.</summary>
    public string Town { get; init; } = "";

    /// <summary>The texts that punish who does not enrol a child after formal notice (R131-11-8, 4°).</summary>
    public string PenalTexts { get; init; } = "l'article 227-17-1 du code pénal";

    /// <summary>Where people reach the pages, without a slash at the end, as e-mails link to them; empty for no link.</summary>
    public string PublicAddress { get; init; } = "";

    /// <summary>The time zone of the rectorat, as IANA calls it.</summary>
    public string TimeZoneId => Seat.Territory.TimeZoneId();

    /// <summary>The working calendar of a département's service, with the closures of the settings alone.</summary>
    public WorkingCalendar CalendarOf(Departement departement) => CalendarOf(departement, []);

    /// <summary>The working calendar of a département's service.</summary>
    /// <param name="departement">The département.</param>
    /// <param name="closed">The closed days of the académie; those of other départements are left out.</param>
    public WorkingCalendar CalendarOf(Departement departement, IEnumerable<ClosedDay> closed)
    {
        var days = closed.Where(day => day.Departement.Length == 0 || day.Departement == departement.Code).Select(day => new Holiday(day.Day, day.Reason)).ToList();
        var closures = days.Count > 0 ? new OfficeClosures(days) : departement == Seat ? Closures : OfficeClosures.None;
        return WorkingCalendar.OfSeat(departement, departement == Seat ? GoodFriday : null, closures, Readings);
    }
}
