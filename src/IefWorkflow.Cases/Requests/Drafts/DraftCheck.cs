using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Requests.Drafts;

/// <summary>What the answers of a draft lead to: the window, and the documents that the law asks for.</summary>
public sealed class DraftCheck
{
    private DraftCheck(Ground? ground, FilingStatus? filing, IReadOnlyList<WantedDocument> wanted) => (Ground, Filing, Wanted) = (ground, filing, wanted);

    /// <summary>The ground chosen; null before.</summary>
    public Ground? Ground { get; }

    /// <summary>How a filing today stands to the window; null while the ground or the school year is not chosen.</summary>
    public FilingStatus? Filing { get; }

    /// <summary>The documents asked for, in the order of the articles; those received are counted.</summary>
    public IReadOnlyList<WantedDocument> Wanted { get; }

    /// <summary>Whether the family may put forward that the ground appeared after the window (R131-11 al. 2).</summary>
    public bool AsksWhenGroundArose => Ground?.MayAppearLate() == true && Filing is FilingStatus.OutOfWindow or FilingStatus.Exception or FilingStatus.ExceptionProofMissing;

    /// <summary>Checks a draft on a day.</summary>
    public static DraftCheck Of(DraftView draft, AcademySettings settings, DateOnly today)
    {
        if (FrenchCodes.Parse(typeof(Ground), draft["motif"]) is not Ground ground) return new DraftCheck(null, null, []);

        var filing = FilingOf(draft, ground, settings, today);
        var file = new RequestFile(
            ground, [.. draft.Documents.Select(document => document.Code), WantedDocument.OnlineForm],
            InstructorIsGuardian: draft["qui-instruit"] != "autre",
            UsesDistanceTeaching: draft.Ticks("enseignement-a-distance"),
            LateGround: filing is FilingStatus.Exception or FilingStatus.ExceptionProofMissing,
            IntegrityThreatened: draft.Ticks("integrite-menacee"),
            Guardians: PersonsOf(draft, "responsables"),
            Instructors: draft["qui-instruit"] == "autre" ? PersonsOf(draft, "instructeurs") : 1,
            HeadOpinionAskedFor: draft.Ticks("avis-directeur-demande"));
        return new DraftCheck(ground, filing, [.. Completeness.Required(file, settings.Readings).Select(required => WantedDocument.Of(required, file.Documents))]);
    }

    private static FilingStatus? FilingOf(DraftView draft, Ground ground, AcademySettings settings, DateOnly today)
    {
        if (!SchoolYear.TryParse(draft["annee"], out var year)) return null;

        var departement = Departement.TryParse(draft["residence"], out var given) ? given : settings.Seat;
        DateOnly? arose = IsoDay.Read(draft["motif-apparu-le"]);
        var facts = new FilingFacts(year, today, ground, draft.Ticks("integrite-menacee"), arose, draft.Documents.Any(document => document.Code == "P06"));
        return FilingWindow.Assess(facts, settings.CalendarOf(departement), settings.Readings);
    }

    private static int PersonsOf(DraftView draft, string list) =>
        Math.Max(1, draft.Answers.Count(answer => answer.Key.StartsWith(list + "[", StringComparison.Ordinal) && answer.Key.EndsWith("].nom", StringComparison.Ordinal) && answer.Value.Length > 0));
}
