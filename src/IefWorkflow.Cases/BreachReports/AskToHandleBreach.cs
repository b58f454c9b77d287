using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Law.Oversight;

namespace IefWorkflow.Cases.BreachReports;

/// <summary>Asks the DASEN to take a report up within two working days (R131-4).</summary>
[Activity("Ief", "Signalement", "Demande au DASEN de traiter le signalement dans les deux jours ouvrés.", DisplayName = "Traiter le signalement")]
[Outcomes("Inscrit", "Autorisé", "Ni inscrit ni autorisé")]
public sealed class AskToHandleBreach(CaseSession session) : TaskActivity(session)
{
    /// <inheritdoc/>
    protected override async ValueTask<TaskRequest> DescribeAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var breach = await Session.BreachAsync(file, cancellationToken);
        var entitled = breach.Report.IsFromEntitledPerson ? "" : " La personne qui signale n'est pas de celles que nomme l'article R131-4\u00A0: son signalement vaut information.";
        return new TaskRequest(HandleBreach.Name, "Traiter le signalement", Role.Dasen)
        {
            Instructions = $"Recherche au jour du fait\u00A0: {breach.Finding?.Label() ?? "non faite"}.{entitled}",
            Rule = BreachReport.Definition.Rule,
            From = breach.ReceivedOn,
        };
    }
}
