using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Oversight;

namespace IefWorkflow.Cases.BreachReports;

/// <summary>Asks the files about the child of a report.</summary>
internal static class BreachQueries
{
    /// <summary>Whether the child is authorised today.</summary>
    public static async ValueTask<AuthorisationOnDay> AuthorisationTodayAsync(this CaseSession session, ReportedBreach breach, CancellationToken cancellationToken) =>
        await session.AuthorisationOnAsync(
            await session.RequestsOfChildAsync(breach.ChildLastName, breach.ChildFirstNames, breach.ChildBornOn, cancellationToken), session.Today, cancellationToken);
}
