using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Statistics;

/// <summary>Counts what a school year brought: requests, decisions, times, lateness, appeals and votes, with small counts hidden.</summary>
public static class StatisticsDesk
{
    private static readonly string[] Outcomes = ["Autorisées", "Durée moindre", "Refusées", "Acceptées tacitement", "Sans décision"];
    private static readonly CaseState[][] AppealStates =
    [
        [CaseState.Granted], [CaseState.Rejected], [CaseState.Inadmissible], [CaseState.TacitlyRejected], [CaseState.Moot, CaseState.GivenUp, CaseState.Transferred],
    ];

    private static readonly string[] AppealNames = ["Accueillis", "Rejetés", "Irrecevables", "Rejetés implicitement", "Non-lieu, désistement ou transmission", "En cours"];

    /// <summary>Whether a role reads statistics.</summary>
    public static bool IsFor(Role role) => role is Role.Clerk or Role.Dasen or Role.Secretary or Role.President or Role.Administrator;

    /// <summary>The départements whose statistics somebody reads, and whether they read those of the whole académie.</summary>
    public static (IReadOnlyList<Departement> Departements, bool Whole) ScopeOf(CaseSession session, Actor actor) =>
        ([.. session.Settings.Departements.Where(actor.Reaches)], actor.Departements.Count == 0);

    /// <summary>The statistics of a school year.</summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="year">The school year that requests are for; appeals, sittings and votes are those from its 1 March on, for a year.</param>
    /// <param name="departement">The département; null for the whole académie.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <returns>Null when they are not for that person.</returns>
    public static async Task<StatisticsReport?> StatisticsAsync(this CaseSession session, Actor actor, SchoolYear year, Departement? departement, CancellationToken cancellationToken)
    {
        var (own, whole) = ScopeOf(session, actor);
        if (!IsFor(actor.Role) || (departement is { } asked ? !own.Contains(asked) : !whole)) return null;

        var cases = await StatisticsCases.ReadAsync(session, year, cancellationToken);
        var codes = session.Settings.Departements.Select(known => known.Code).ToList();
        var place = departement?.Code;
        var grounds = Enum.GetValues<Ground>();
        var decisions = new CountCube(codes, grounds.Length, Outcomes.Length, cases.Requests.Select(request => (request.Departement, Array.IndexOf(grounds, request.Ground), OutcomeOf(request))));
        var tables = new List<StatisticsTable> { Decisions(decisions, grounds, place), Times(cases, place), Late(cases, codes, place), Appeals(cases, codes, place) };
        if (place is null)
        {
            tables.Insert(1, ByDepartement(decisions, codes));
            tables.Add(Commission(cases));
        }

        return new StatisticsReport(year, departement, tables);
    }

    private static StatisticsTable Decisions(CountCube cube, Ground[] grounds, string? place) =>
        Table(cube, place, [.. grounds.Select(ground => ground.Label())]) with
        {
            Code = "decisions-par-motif", Title = "Décisions par motif", RowHeader = "Motif de la demande",
            Explanation = "Première décision sur chaque demande faite pour l'année scolaire, expresse ou née du silence.",
            Columns = [.. Outcomes, "Reçues"], Drawn = Outcomes.Length, DrawnRows = grounds.Length,
        };

    private static StatisticsTable ByDepartement(CountCube cube, List<string> codes)
    {
        const int tacit = 3;
        var rows = codes.Select(code => ($"Département {code}", Cells(code))).Append(("Académie", Cells(null))).ToList();
        return new StatisticsTable("part-tacite", "Acceptations tacites par département", "Part des demandes reçues que deux mois de silence ont acceptées (L131-5).", "Département", ["Reçues", "Acceptées tacitement", "Part tacite (%)"], rows);

        IReadOnlyList<Cell> Cells(string? code) => [cube[code, cube.Rows, cube.Columns], cube[code, cube.Rows, tacit], cube.Share(code, cube.Rows, tacit)];
    }

    private static StatisticsTable Times(StatisticsCases cases, string? place)
    {
        var requests = cases.Requests.Where(request => (place is null || request.Departement == place) && request.Decision is not null and not DecisionKind.TacitAcceptance).Select(request => request.Days!.Value).ToList();
        var appeals = cases.Appeals.Where(appeal => (place is null || appeal.Departement == place) && appeal.Days is not null).Select(appeal => appeal.Days!.Value).ToList();
        (string, IReadOnlyList<Cell>)[] rows = [("Demandes, de la réception à la décision expresse", Row(requests)), ("Recours, de la réception à la décision de la commission", Row(appeals))];
        return new StatisticsTable("delais", "Temps pour décider", "En jours. La médiane partage les décisions en deux moitiés\u00A0; neuf décisions sur dix prennent au plus le temps de la dernière colonne.", "Procédure", ["Médiane (jours)", "Neuf sur dix au plus (jours)"], rows)
        {
            Drawn = 2, DrawnRows = 2, Unit = "jours",
        };

        static IReadOnlyList<Cell> Row(List<int> days) => [Spread.At(days, 0.5m), Spread.At(days, 0.9m)];
    }

    private static StatisticsTable Late(StatisticsCases cases, List<string> codes, string? place)
    {
        var rules = cases.Limits.Select(limit => RuleNames.Of(limit.Rule)).Distinct().Order(StringComparer.Ordinal).ToList();
        var cube = new CountCube(codes, rules.Count, 2, cases.Limits.Select(limit => (limit.Departement, rules.IndexOf(RuleNames.Of(limit.Rule)), limit.WasLate ? 1 : 0)));
        var table = Table(cube, place, rules);
        return table with
        {
            Code = "retards", Title = "Échéances tenues et dépassées", RowHeader = "Échéance",
            Explanation = "Échéances réglées\u00A0: tenues, ou dépassées en droit. Une acceptation ou un rejet implicite compte comme dépassé.",
            Columns = ["Tenues", "Dépassées", "Réglées", "Part dépassée (%)"], Drawn = 2, DrawnRows = rules.Count,
            Rows = [.. table.Rows.Select((row, index) => (row.Name, (IReadOnlyList<Cell>)[.. row.Cells, cube.Share(place, index, 1)]))],
        };
    }

    private static StatisticsTable Appeals(StatisticsCases cases, List<string> codes, string? place)
    {
        var cube = new CountCube(codes, AppealNames.Length, 1, cases.Appeals.Select(appeal => (appeal.Departement, OutcomeOf(appeal), 0)));
        return new StatisticsTable("recours", "Recours et leur issue", "Recours administratifs préalables reçus depuis le 1er mars de la campagne, pendant un an.", "Issue", ["Recours"],
            [.. AppealNames.Append("Total").Select((name, index) => (name, (IReadOnlyList<Cell>)[cube[place, index, 0]]))])
        {
            Drawn = 1, DrawnRows = AppealNames.Length,
        };
    }

    /// <remarks>A vote and a sitting of the commission are acts of an assembly, not of a family: they are counted as they are.</remarks>
    private static StatisticsTable Commission(StatisticsCases cases) => new(
        "commission", "La commission", "Séances tenues ou empêchées faute de quorum (D131-11-12), derniers votes sur chaque recours.", "Ce qui est compté", ["Nombre"],
        [
            ("Séances tenues", [Cell.Of(cases.Sittings.Count(sat => sat))]),
            ("Séances sans quorum", [Cell.Of(cases.Sittings.Count(sat => !sat))]),
            ("Recours votés", [Hidden(cases.Votes.Count)]),
            ("Votes acquis par la voix prépondérante du président", [cases.Votes.Count(casting => !casting) is > 0 and < CountCube.Least ? Cell.Masked : Hidden(cases.Votes.Count(casting => casting))]),
        ]);

    private static Cell Hidden(int count) => count is > 0 and < CountCube.Least ? Cell.Masked : Cell.Of(count);

    private static StatisticsTable Table(CountCube cube, string? place, List<string> names) => new("", "", "", "", [],
    [
        .. names.Append("Total").Select((name, row) => (name, (IReadOnlyList<Cell>)[.. Enumerable.Range(0, cube.Columns + 1).Select(column => cube[place, row, column])])),
    ]);

    private static int OutcomeOf(StatisticsCases.CountedRequest request) => request.Decision switch
    {
        DecisionKind.Grant => 0,
        DecisionKind.ShorterGrant => 1,
        DecisionKind.Refusal => 2,
        DecisionKind.TacitAcceptance => 3,
        _ => 4,
    };

    private static int OutcomeOf(StatisticsCases.CountedAppeal appeal) => Array.FindIndex(AppealStates, states => states.Contains(appeal.State)) is var known and >= 0 ? known : AppealStates.Length;
}
