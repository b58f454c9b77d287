using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Commission.Mandates;

/// <summary>Says whether every appointed seat of the commission is held today.</summary>
[Activity("Ief", "Commission", "Dit si chaque siège de la commission a aujourd'hui un titulaire (D131-11-11).", DisplayName = "Vérifier la relève")]
[Outcomes("Assurée", "À nommer")]
public sealed class CheckSuccession(CaseSession session) : AutomaticActivity(session)
{
    /// <inheritdoc/>
    protected override async ValueTask<string?> RunAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken) =>
        (await Session.VacantSeatsAsync(Session.Today, cancellationToken)).Count == 0 ? "Assurée" : "À nommer";
}
