using System.Text.Json.Nodes;
using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Law.Notifications;

namespace IefWorkflow.Cases.Notifications;

/// <summary>Waits for the proof of a notification; a letter left unclaimed or unread for fifteen days counts by itself.</summary>
[Activity("Ief", "Notification", "Attend la preuve de la notification. Un pli non réclamé ou non lu pendant quinze jours compte de lui-même.", DisplayName = "Attendre la preuve")]
[Outcomes(Known, WithoutProof)]
public sealed class AwaitProof(CaseSession session) : CaseActivity(session)
{
    /// <summary>The outcome when the day of notification is known.</summary>
    public const string Known = "Notifiée";

    /// <summary>The outcome when no day can be held against the family.</summary>
    public const string WithoutProof = "Sans preuve";

    /// <summary>The answer that a proof was recorded.</summary>
    internal const string Recorded = "preuve";

    /// <summary>Who records it.</summary>
    [Input(DisplayName = "Rôle", UIHint = "dropdown", Options = ["gestionnaire", "dasen", "secretariat"], DefaultValue = "gestionnaire")]
    public Input<string> Role { get; set; } = null!;

    /// <inheritdoc/>
    protected override async ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken) =>
        await WaitOrLeaveAsync(context, await FileAsync(context, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    protected override async ValueTask ResumeAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var file = await FileAsync(context, cancellationToken);
        if ((context.ResumeInput as JsonObject)?["outcome"]?.GetValue<string>() == WithoutProof) await context.CompleteAsync(WithoutProof);
        else await WaitOrLeaveAsync(context, file, cancellationToken);
    }

    private async ValueTask WaitOrLeaveAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var notification = await Session.LastNotificationAsync(file.Id, cancellationToken)
            ?? throw new ActivityFaultException($"Rien n'a été notifié sur le dossier {file.Number}\u00A0: placez « Notifier » avant cette étape.", null, null, null);
        switch (NotificationDesk.DateOf(notification, Session.Today))
        {
            case NotificationDate.NotifiedOn known:
                notification.NotifiedOn = known.Day;
                (await Session.FactsAsync(file, cancellationToken)).Notified(notification);
                await context.CompleteAsync(Known);
                break;
            case NotificationDate.Pending pending:
                AskAgain(context, file, Session.Instant(pending.Until.AddDays(1), TimeOnly.MinValue));
                break;
            default:
                AskAgain(context, file, null);
                break;
        }
    }

    private void AskAgain(ActivityContext context, CaseFile file, DateTimeOffset? resumesAt)
    {
        var turn = (context.State["turn"]?.GetValue<int>() ?? 0) + 1;
        context.State["turn"] = turn;
        var role = FrenchCodes.Parse(typeof(Role), context.Get(Role) ?? "") is Role known ? known : People.Role.Clerk;
        Ask(context, file, new TaskRequest("enregistrer-preuve", "Enregistrer la preuve de notification", role), $"{context.IdempotencyKey}:{turn}", resumesAt);
    }
}
