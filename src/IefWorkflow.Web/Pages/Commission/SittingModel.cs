using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Web.Components;

namespace IefWorkflow.Web.Pages.Commission;

/// <summary>All that a page of a sitting shows.</summary>
public sealed record SittingModel
{
    /// <summary>The sitting.</summary>
    public required SittingView Sitting { get; init; }

    /// <summary>Its file.</summary>
    public required CaseView File { get; init; }

    /// <summary>Who looks.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The legal day.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The local time.</summary>
    public required TimeOnly Now { get; init; }

    /// <summary>How many days before a sitting its convocations leave, by house practice.</summary>
    public required int ConvocationDays { get; init; }

    /// <summary>How many minutes a case takes, by house practice.</summary>
    public required int MinutesPerAppeal { get; init; }

    /// <summary>The page.</summary>
    public required SittingSection Section { get; init; }

    /// <summary>The case on the page; null for none.</summary>
    public SittingCase? Case { get; init; }

    /// <summary>The step of that page: <c>relire</c>, <c>reporter</c>; null for the page itself.</summary>
    public string? Step { get; init; }

    /// <summary>What the votes entered would produce; null before anybody asked.</summary>
    public ProvisionalResult? Foreseen { get; init; }

    /// <summary>The appeals that wait for a sitting; only read for the agenda.</summary>
    public IReadOnlyList<WaitingAppeal> Waiting { get; init; } = [];

    /// <summary>What became of each line of an act done on many.</summary>
    public IReadOnlyList<BulkLine> Lines { get; init; } = [];

    /// <summary>The act that was just done; null for none.</summary>
    public string? Done { get; init; }

    /// <summary>Why an act was refused; null for none.</summary>
    public ActAnswer.Refused? Refused { get; init; }

    /// <summary>What was given.</summary>
    public FormValues Values { get; init; } = FormValues.Empty;

    /// <summary>Whether the reader runs the sitting.</summary>
    public bool Runs => Sitting.IsRunByReader;

    /// <summary>The pages open to the reader.</summary>
    public IReadOnlyList<SittingSection> Sections => Runs ? Enum.GetValues<SittingSection>() : [SittingSection.Overview, SittingSection.Convocation, SittingSection.Agenda];

    /// <summary>The address of a page of a sitting.</summary>
    public static string AddressOf(string number, SittingSection section) => section is SittingSection.Overview ? $"/dossiers/{number}" : $"/seances/{number}/{Cases.Codes.FrenchCodes.Code(section)}";

    /// <summary>Where an act of this sitting is sent.</summary>
    public string ActAddress(string act) => $"/seances/{Sitting.Number}/actes/{act}";

    /// <summary>A time proposed in a form: now on the day of the sitting, else its own.</summary>
    public string ProposedTime => (Today == Sitting.On ? Now : Sitting.At).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
