using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Requests.Steps;

/// <summary>Compares the pieces received with those that the texts require (R131-11-1): presence only.</summary>
[Activity("Ief", "Demande", "Compare les pièces reçues à celles que les textes demandent (R131-11-1). La présence seulement\u00A0: ce qu'elles valent est jugé par les personnes.", Name = "CheckCompleteness", DisplayName = "Vérifier les pièces")]
[Outcomes("Complet", "Incomplet")]
public sealed class CheckCompleteness(CaseSession session) : AutomaticActivity(session)
{
    /// <inheritdoc/>
    protected override async ValueTask<string?> RunAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var request = await Session.RequestAsync(file, cancellationToken);
        var checklist = await Session.ChecklistAsync(file, request, cancellationToken);
        if (request.PiecesAskedOn is null) request.CompleteOn = checklist.CompleteOn;
        return checklist.IsComplete ? "Complet" : "Incomplet";
    }
}
