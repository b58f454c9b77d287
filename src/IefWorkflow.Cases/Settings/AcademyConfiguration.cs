using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Readings;
using Microsoft.Extensions.Configuration;

namespace IefWorkflow.Cases.Settings;

/// <summary>The sections <c>Academy</c> and <c>Law</c> of the configuration.</summary>
public sealed class AcademyConfiguration
{
    /// <summary>The name of the académie.</summary>
    public string Name { get; init; } = "";

    /// <summary>The code of the département of the rectorat.</summary>
    public string Seat { get; init; } = "";

    /// <summary>The codes of the départements.</summary>
    public IReadOnlyList<string> Departements { get; init; } = [];

    /// <summary>Whether Good Friday is a holiday at the seat.</summary>
    public bool? GoodFriday { get; init; }

    /// <summary>The local time of reminders: <c>07:00</c>.</summary>
    public TimeOnly RemindersAt { get; init; } = new(7, 0);

    /// <summary>How many days before a sitting convocations leave.</summary>
    public int ConvocationDays { get; init; } = 5;

    /// <summary>How many minutes a case takes in a sitting.</summary>
    public int MinutesPerAppeal { get; init; } = 20;

    /// <summary>The service printed on letters.</summary>
    public AddressConfiguration Service { get; init; } = new();

    /// <summary>The secretariat of the commission.</summary>
    public AddressConfiguration Commission { get; init; } = new();

    /// <summary>The data protection officer.</summary>
    public AddressConfiguration DataProtection { get; init; } = new();

    /// <summary>The tribunal administratif.</summary>
    public string Tribunal { get; init; } = "";

    /// <summary>Its postal address.</summary>
    public string TribunalAddress { get; init; } = "";

    /// <summary>The town from which letters are dated.</summary>
    public string Town { get; init; } = "";

    /// <summary>The folder of the contents of pieces and issued letters.</summary>
    public string PiecesFolder { get; init; } = "pieces";

    /// <summary>The local time of the daily digest.</summary>
    public TimeOnly DigestAt { get; init; } = new(8, 0);

    /// <summary>The local time of the nightly check.</summary>
    public TimeOnly NightlyCheckAt { get; init; } = new(5, 0);

    /// <summary>Reads the settings of the académie.</summary>
    /// <exception cref="InvalidOperationException">A value is missing or wrong; the message says which.</exception>
    public static AcademySettings Read(IConfiguration configuration)
    {
        var given = configuration.GetSection("Academy").Get<AcademyConfiguration>(options => options.ErrorOnUnknownConfiguration = true) ?? throw new InvalidOperationException("The configuration has no section Academy.");
        var readings = configuration.GetSection("Law:Readings").Get<LegalReadings>(options => options.ErrorOnUnknownConfiguration = true) ?? LegalReadings.Default;
        var departements = given.Departements.Select(code => Parse("Academy:Departements", code)).ToList();
        var seat = Parse("Academy:Seat", given.Seat);
        if (!departements.Contains(seat)) throw new InvalidOperationException($"Academy:Departements does not list the seat {seat}: add it.");

        return new AcademySettings
        {
            Name = given.Name.Length > 0 ? given.Name : throw new InvalidOperationException("Academy:Name is empty: name the académie."),
            Seat = seat,
            Departements = departements,
            GoodFriday = given.GoodFriday,
            Readings = readings,
            RemindersAt = given.RemindersAt,
            ConvocationDays = given.ConvocationDays,
            MinutesPerAppeal = given.MinutesPerAppeal is > 0 and <= 480 ? given.MinutesPerAppeal : throw new InvalidOperationException("Academy:MinutesPerAppeal is out of range: give 1 to 480 minutes."),
            Service = given.Service.ToAddress(),
            Commission = given.Commission.ToAddress(),
            DataProtection = given.DataProtection.ToAddress(),
            Tribunal = given.Tribunal,
            TribunalAddress = given.TribunalAddress,
            Town = given.Town,
            PiecesFolder = given.PiecesFolder,
            DigestAt = given.DigestAt,
            NightlyCheckAt = given.NightlyCheckAt,
        };
    }

    private static Departement Parse(string key, string code) =>
        Departement.TryParse(code, out var departement) ? departement : throw new InvalidOperationException($"{key}: '{code}' is not the code of a département.");
}
