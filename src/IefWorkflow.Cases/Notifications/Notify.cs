using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Notifications;

/// <summary>Asks staff to send the decision in force.</summary>
[Activity("Ief", "Notification", "Demande d'envoyer la décision aux personnes responsables, par une voie qui laisse une preuve.", DisplayName = "Notifier")]
[Outcomes("Envoyée")]
public sealed class Notify(CaseSession session) : TaskActivity(session)
{
    /// <summary>Who sends it.</summary>
    [Input(DisplayName = "Rôle", UIHint = "dropdown", Options = ["gestionnaire", "dasen", "secretariat"], DefaultValue = "gestionnaire")]
    public Input<string> Role { get; set; } = null!;

    /// <summary>The rule that limits it in time.</summary>
    [Input(DisplayName = "Règle de délai", Description = "Par exemple D131-11-12/five-working-days.")]
    public Input<string> Rule { get; set; } = null!;

    /// <summary>The day from which that limit is counted.</summary>
    [Input(DisplayName = "Départ du délai", UIHint = "dropdown", Options = ["decision", "seance"], DefaultValue = "decision")]
    public Input<string> From { get; set; } = null!;

    /// <inheritdoc/>
    protected override async ValueTask<TaskRequest> DescribeAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken) =>
        new("notifier", "Notifier la décision", FrenchCodes.Parse(typeof(Role), context.Get(Role) ?? "") is Role role ? role : People.Role.Clerk)
        {
            Rule = context.Get(Rule) is { Length: > 0 } rule ? rule : null,
            From = FrenchCodes.Parse(typeof(CaseDay), context.Get(From) ?? "") is CaseDay day ? await Session.DayAsync(file, day, cancellationToken) : null,
        };
}
