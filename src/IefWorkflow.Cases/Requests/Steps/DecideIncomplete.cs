using System.Text.Json.Nodes;
using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Requests.Steps;

/// <summary>Lets the DASEN refuse an incomplete request, or wait: the step is also left when the last piece comes. Never automatic.</summary>
[Activity("Ief", "Demande", "Le délai des pièces est passé\u00A0: le DASEN peut refuser pour incomplétude, ou attendre. L'étape se termine aussi quand le dossier devient complet.", DisplayName = "Statuer sur un dossier incomplet")]
[Outcomes("Décidée", "Complet")]
public sealed class DecideIncomplete(CaseSession session) : CaseActivity(session)
{
    /// <inheritdoc/>
    protected override async ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var file = await FileAsync(context, cancellationToken);
        var request = await Session.RequestAsync(file, cancellationToken);
        var checklist = await Session.ChecklistAsync(file, request, cancellationToken);
        if (request.CompleteOn is not null)
        {
            await context.CompleteAsync("Complet");
            return;
        }

        context.CreateBookmark(CaseStimulus.Fact(RequestDesk.CompleteFact));
        Ask(context, file, new TaskRequest("decider", "Statuer sur un dossier incomplet", Role.Dasen) { Instructions = $"Le délai est passé\u00A0: refusez, ou attendez les pièces. Il manque\u00A0: {checklist.MissingInFrench}." }, context.IdempotencyKey);
    }

    /// <inheritdoc/>
    protected override ValueTask ResumeAsync(ActivityContext context, CancellationToken cancellationToken) =>
        context.CompleteAsync((context.ResumeInput as JsonObject)?["outcome"]?.GetValue<string>() is RequestDesk.CompleteFact ? "Complet" : "Décidée");
}
