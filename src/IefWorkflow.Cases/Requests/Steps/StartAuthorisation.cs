using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Requests.Steps;

/// <summary>Sets the first and the last day of the authorisation, express or tacit (L131-5).</summary>
[Activity("Ief", "Demande", "Fixe le premier et le dernier jour de l'autorisation (L131-5).", Name = "StartAuthorisation", DisplayName = "Ouvrir l'autorisation")]
public sealed class StartAuthorisation(CaseSession session) : AutomaticActivity(session)
{
    /// <inheritdoc/>
    protected override async ValueTask<string?> RunAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var request = await Session.RequestAsync(file, cancellationToken);
        if (await Session.DecisionInForceAsync(file.Id, cancellationToken) is not { Years: > 0, FirstSchoolYear: { } first } decision) throw new ActivityFaultException($"Le dossier {file.Number} n'a pas d'autorisation.", null, null, null);

        var year = new SchoolYear(first);
        request.AuthorisedYears = decision.Years;
        request.AuthorisedFrom = decision.On > year.FirstDay ? decision.On : year.FirstDay;
        request.AuthorisedUntil = AuthorisationDuration.LastDay(year.Plus(decision.Years - 1), null, Session.Readings);
        return null;
    }
}
