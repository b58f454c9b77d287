using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Requests.Steps;

/// <summary>Holds the notification of a decision against the tacit acceptance: late, it does not undo it.</summary>
[Activity("Ief", "Demande", "Compare le jour de la notification à celui de l'acceptation tacite (L131-5)\u00A0: une notification tardive n'y change rien.", Name = "CompareWithSilence", DisplayName = "La décision est-elle à temps\u00A0?")]
[Outcomes("À temps", "Trop tard", "Sans preuve")]
public sealed class CompareWithSilence(CaseSession session) : AutomaticActivity(session)
{
    /// <inheritdoc/>
    protected override async ValueTask<string?> RunAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var request = await Session.RequestAsync(file, cancellationToken);
        return await Session.SilenceAsync(file, request, request.DecidedOn, request.NotifiedOn, cancellationToken) switch
        {
            ExpressDecision.TooLate => "Trop tard",
            ExpressDecision.Awaited => "Sans preuve",
            _ => "À temps",
        };
    }
}
