using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Oversight;
using IefWorkflow.Law.Requests;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.BreachReports;

/// <summary>Finds the requests and authorisations of a child.</summary>
public static class AuthorisationQueries
{
    /// <summary>The requests made for a child, with their files.</summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="lastName">The last name.</param>
    /// <param name="firstNames">The first names, or the first of them.</param>
    /// <param name="bornOn">The date of birth; null when it is not known.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    public static async ValueTask<IReadOnlyList<(CaseFile File, AuthorisationRequest Request)>> RequestsOfChildAsync(
        this CaseSession session, string lastName, string firstNames, DateOnly? bornOn, CancellationToken cancellationToken)
    {
        var candidates = await session.Db.Set<AuthorisationRequest>().Where(request => bornOn == null || request.ChildBornOn == bornOn).ToListAsync(cancellationToken);
        var found = new List<(CaseFile, AuthorisationRequest)>();
        foreach (var request in candidates.Where(request => PersonName.Same(request.ChildLastName, lastName) && PersonName.Begins(request.ChildFirstNames, firstNames)))
        {
            found.Add((await session.GetAsync(request.CaseId, cancellationToken), request));
        }

        return found;
    }

    /// <summary>The days covered by the authorisations that a request led to, given by the DASEN, by silence or by the commission. Withdrawn ones are left out.</summary>
    public static async ValueTask<IReadOnlyList<AuthorisationPeriod>> AuthorisationsAsync(this CaseSession session, AuthorisationRequest request, CancellationToken cancellationToken)
    {
        var file = await session.GetAsync(request.CaseId, cancellationToken);
        if (file.State is CaseState.Withdrawn) return [];

        var appeals = await session.Db.Files.Where(appeal => appeal.ParentId == file.Id && appeal.Kind == CaseKind.Appeal).Select(appeal => appeal.Id).ToListAsync(cancellationToken);
        var decisions = await session.Db.Set<Decision>().Where(decision => decision.CaseId == file.Id || appeals.Contains(decision.CaseId)).ToListAsync(cancellationToken);
        return
        [
            .. from decision in decisions
               where decision.Kind is DecisionKind.Grant or DecisionKind.ShorterGrant or DecisionKind.TacitAcceptance or DecisionKind.AppealGranted
               where !decisions.Exists(other => other.ReplacesId == decision.Id && other.Kind is DecisionKind.AuthorisationWithdrawal)
               select Period(request, decision, session.Readings),
        ];
    }

    /// <summary>Whether a child is authorised on a day, from what the files hold.</summary>
    public static async ValueTask<AuthorisationOnDay> AuthorisationOnAsync(
        this CaseSession session, IEnumerable<(CaseFile File, AuthorisationRequest Request)> requests, DateOnly day, CancellationToken cancellationToken)
    {
        var periods = new List<AuthorisationPeriod>();
        var pending = new List<PendingRequest>();
        foreach (var (file, request) in requests)
        {
            periods.AddRange(await session.AuthorisationsAsync(request, cancellationToken));
            if (WasPending(file, request, day)) pending.Add(new PendingRequest(request.FiledOn, request.IntegrityThreatened));
        }

        return AuthorisationOnDay.Of(day, periods, pending);
    }

    private static AuthorisationPeriod Period(AuthorisationRequest request, Decision decision, Law.Readings.LegalReadings readings)
    {
        var first = decision.FirstSchoolYear is { } year ? new SchoolYear(year) : request.SchoolYear;
        var years = Math.Max(decision.Years, 1);
        var firstDay = decision.On > first.FirstDay ? decision.On : first.FirstDay;
        var kind = decision.Kind is DecisionKind.TacitAcceptance ? AuthorisationKind.Tacit : AuthorisationKind.Express;
        var term = AuthorisationDuration.LastDay(first.Plus(years - 1), null, readings);
        return new AuthorisationPeriod(kind, firstDay, decision.Kind is DecisionKind.AppealGranted ? term : Earlier(request.AuthorisedUntil ?? term, term));
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static bool WasPending(CaseFile file, AuthorisationRequest request, DateOnly day) =>
        file.State is not (CaseState.GivenUp or CaseState.Transferred) && ((request.DecidedOn ?? request.TacitOn) is not { } decided || day < decided);
}
