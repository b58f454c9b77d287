using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Activities;

/// <summary>Runs a legal clock: shows its date with the explanation, reminds staff, and goes on when the day is over or the clock is stopped.</summary>
[Activity("Ief", "Délais", "Fait courir un délai légal\u00A0: la date est affichée et expliquée, les rappels partent, et l'étape se termine quand le jour est passé ou que le délai est arrêté.", DisplayName = "Délai légal")]
[Outcomes(Elapsed, Stopped)]
public sealed class LegalClock(CaseSession session) : CaseActivity(session)
{
    /// <summary>The outcome when the last day is over.</summary>
    public const string Elapsed = "Échu";

    /// <summary>The outcome when what was due was done, or no longer matters.</summary>
    public const string Stopped = "Arrêté";

    /// <summary>The rule that sets the period.</summary>
    [Input(DisplayName = "Règle", Description = "Identifiant de la règle de droit, par exemple L131-5/implied-acceptance.", IsRequired = true)]
    public Input<string> Rule { get; set; } = null!;

    /// <summary>The day from which it is counted.</summary>
    [Input(DisplayName = "Départ", UIHint = "dropdown", Options = ["ouverture", "reception", "dossier-complet", "notification-accuse", "remise-au-medecin", "decision", "notification", "fin-autorisation", "seance", "decision-implicite", "demande-des-motifs", "demenagement", "debut-mandat"], IsRequired = true)]
    public Input<string> From { get; set; } = null!;

    /// <inheritdoc/>
    protected override async ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken) =>
        await OpenAsync(context, await FileAsync(context, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    protected override async ValueTask ResumeAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var file = await FileAsync(context, cancellationToken);
        var due = await Session.Db.DueDates.FindAsync([DueId(context)], cancellationToken) ?? throw new InvalidOperationException("A clock has no due date.");
        switch ((context.ResumeInput as JsonObject)?["outcome"]?.GetValue<string>())
        {
            case null:
                await Session.DueDates.SettleAsync(due, DueState.Elapsed, due.LegalOn, cancellationToken);
                Session.Journal.Add(file, Actor.System, "delai-echu", $"Délai échu\u00A0: {RuleNames.Of(due.Rule)}", new JsonObject { ["regle"] = due.Rule, ["le"] = due.LegalOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) });
                await context.CompleteAsync(Elapsed);
                break;
            case ClockDesk.Moved:
                await Session.DueDates.SettleAsync(due, DueState.Moot, Session.Today, cancellationToken);
                await OpenAsync(context, file, cancellationToken);
                break;
            default:
                if (due.State is DueState.Running) await Session.DueDates.SettleAsync(due, DueState.Met, Session.Today, cancellationToken);
                await context.CompleteAsync(Stopped);
                break;
        }
    }

    private async ValueTask OpenAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var rule = context.Get(Rule) ?? "";
        var from = context.Get(From) ?? "";
        var start = FrenchCodes.Parse(typeof(CaseDay), from) is CaseDay day ? await Session.DayAsync(file, day, cancellationToken) : null;
        if (start is not { } known) throw new ActivityFaultException($"Le délai {rule} ne peut pas courir\u00A0: la date « {from} » du dossier {file.Number} n'est pas connue.", null, null, null);

        var facts = await Session.FactsAsync(file, cancellationToken);
        if (facts.Limit(rule, known, Session.CalendarOf(file), Session.Readings) is not { } limit)
        {
            throw new ActivityFaultException($"La règle {rule} ne fixe aucun délai à partir du {Law.TimeLimits.FrenchDate.Plain(known)}.", null, null, null);
        }

        context.State["turn"] = (context.State["turn"]?.GetValue<int>() ?? 0) + 1;
        var bookmark = context.CreateBookmark(CaseStimulus.Clock(rule), Session.Instant(limit.Legal.AddDays(1), TimeOnly.MinValue));
        Session.DueDates.Open(file, limit, DueId(context), bookmark.Id);
    }

    private static string DueId(ActivityContext context) => string.Create(CultureInfo.InvariantCulture, $"{context.IdempotencyKey}:{context.State["turn"]!.GetValue<int>()}");
}
