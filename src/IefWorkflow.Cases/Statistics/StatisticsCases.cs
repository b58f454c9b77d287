using IefWorkflow.Cases.Appeals;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Requests;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Statistics;

/// <summary>What the statistics of a school year are counted from, without a name.</summary>
internal sealed record StatisticsCases
{
    /// <summary>The requests for the school year.</summary>
    public required IReadOnlyList<CountedRequest> Requests { get; init; }

    /// <summary>The appeals received from the 1 March that opens the filing window, for a year.</summary>
    public required IReadOnlyList<CountedAppeal> Appeals { get; init; }

    /// <summary>The limits settled on these files, with the code of the département.</summary>
    public required IReadOnlyList<(string Departement, string Rule, bool WasLate)> Limits { get; init; }

    /// <summary>The sittings of the commission: whether each could sit.</summary>
    public required IReadOnlyList<bool> Sittings { get; init; }

    /// <summary>The last votes on appeals: whether the casting vote decided.</summary>
    public required IReadOnlyList<bool> Votes { get; init; }

    /// <summary>Reads them.</summary>
    public static async Task<StatisticsCases> ReadAsync(CaseSession session, SchoolYear year, CancellationToken cancellationToken)
    {
        var requests = await RequestsAsync(session, year, cancellationToken);
        var (first, last) = (year.FilingOpens, year.FilingOpens.AddYears(1).AddDays(-1));
        var appeals = await AppealsAsync(session, first, last, cancellationToken);
        var files = requests.ToDictionary(request => request.CaseId, request => request.Departement, StringComparer.Ordinal);
        foreach (var appeal in appeals) files[appeal.CaseId] = appeal.Departement;
        return new StatisticsCases
        {
            Requests = requests,
            Appeals = appeals,
            Limits = await LimitsAsync(session, files, cancellationToken),
            Sittings = await session.Db.Set<Sitting>().AsNoTracking().Where(sitting => sitting.On >= first && sitting.On <= last && (sitting.Standing == SittingStanding.Ended || sitting.Standing == SittingStanding.Failed))
                .Select(sitting => sitting.Standing == SittingStanding.Ended).ToListAsync(cancellationToken),
            Votes = await VotesAsync(session, appeals, cancellationToken),
        };
    }

    private static async Task<IReadOnlyList<CountedRequest>> RequestsAsync(CaseSession session, SchoolYear year, CancellationToken cancellationToken)
    {
        List<DecisionKind> decided = [DecisionKind.Grant, DecisionKind.ShorterGrant, DecisionKind.Refusal, DecisionKind.TacitAcceptance];
        var rows = await (
            from request in session.Db.Set<AuthorisationRequest>().AsNoTracking()
            join file in session.Db.Files.AsNoTracking() on request.CaseId equals file.Id
            where request.SchoolYear == year
            select new { file.Id, file.Departement, file.State, request.Ground, request.CompetentReceivedOn, request.ReceivedOn }).ToListAsync(cancellationToken);
        var decisions = (await (
            from decision in session.Db.Set<Decision>().AsNoTracking()
            join request in session.Db.Set<AuthorisationRequest>().AsNoTracking() on decision.CaseId equals request.CaseId
            where request.SchoolYear == year && decided.Contains(decision.Kind)
            select new { decision.CaseId, decision.Kind, decision.On }).ToListAsync(cancellationToken)).ToLookup(decision => decision.CaseId, StringComparer.Ordinal);
        return
        [
            .. from row in rows
               let first = decisions[row.Id].OrderBy(decision => decision.On).FirstOrDefault()
               let received = row.CompetentReceivedOn ?? row.ReceivedOn
               select new CountedRequest(row.Id, row.Departement.Code, row.Ground, row.State, first?.Kind, first is null ? null : first.On.DayNumber - received.DayNumber),
        ];
    }

    private static async Task<IReadOnlyList<CountedAppeal>> AppealsAsync(CaseSession session, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var rows = await (
            from appeal in session.Db.Set<Appeal>().AsNoTracking()
            join file in session.Db.Files.AsNoTracking() on appeal.CaseId equals file.Id
            join parent in session.Db.Files.AsNoTracking() on file.ParentId equals parent.Id into parents
            from parent in parents.DefaultIfEmpty()
            where appeal.FirstReceivedOn >= first && appeal.FirstReceivedOn <= last
            select new { file.Id, Own = file.Departement, Parent = parent == null ? null : (Departement?)parent.Departement, file.State, appeal.FirstReceivedOn, appeal.DecidedOn }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new CountedAppeal(row.Id, (row.Parent ?? row.Own).Code, row.State, row.DecidedOn is { } decided ? decided.DayNumber - row.FirstReceivedOn.DayNumber : null))];
    }

    private static async Task<IReadOnlyList<(string Departement, string Rule, bool WasLate)>> LimitsAsync(CaseSession session, Dictionary<string, string> files, CancellationToken cancellationToken)
    {
        var settled = await session.Db.DueDates.AsNoTracking().Where(due => due.State == DueState.Met || due.State == DueState.Elapsed)
            .Select(due => new { due.CaseId, due.Rule, due.State, due.SettledOn, due.LegalOn }).ToListAsync(cancellationToken);
        return [.. settled.Where(due => files.ContainsKey(due.CaseId)).Select(due => (files[due.CaseId], due.Rule, due.State is DueState.Elapsed || due.SettledOn > due.LegalOn))];
    }

    private static async Task<IReadOnlyList<bool>> VotesAsync(CaseSession session, IReadOnlyList<CountedAppeal> appeals, CancellationToken cancellationToken)
    {
        var known = appeals.Select(appeal => appeal.CaseId).ToHashSet(StringComparer.Ordinal);
        var ballots = await session.Db.Set<CaseBallot>().AsNoTracking().Select(ballot => new { ballot.AppealId, ballot.SealedAt, ballot.Round, ballot.ByCastingVote }).ToListAsync(cancellationToken);
        return [.. ballots.Where(ballot => known.Contains(ballot.AppealId)).GroupBy(ballot => ballot.AppealId).Select(votes => votes.OrderBy(vote => vote.SealedAt).ThenBy(vote => vote.Round).Last().ByCastingVote)];
    }

    /// <summary>A request.</summary>
    /// <param name="CaseId">The file.</param>
    /// <param name="Departement">The code of its département.</param>
    /// <param name="Ground">The ground put forward.</param>
    /// <param name="State">Where it stands.</param>
    /// <param name="Decision">The first decision; null before.</param>
    /// <param name="Days">How many days from receipt to that decision; null before.</param>
    internal sealed record CountedRequest(string CaseId, string Departement, Ground Ground, CaseState State, DecisionKind? Decision, int? Days);

    /// <summary>An appeal.</summary>
    /// <param name="CaseId">The file.</param>
    /// <param name="Departement">The code of the département of the refusal.</param>
    /// <param name="State">Where it stands.</param>
    /// <param name="Days">How many days from receipt to the decision of the commission; null before.</param>
    internal sealed record CountedAppeal(string CaseId, string Departement, CaseState State, int? Days);
}
