using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Law.Appeals;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Appeals;

/// <summary>Records that two months of silence rejected the appeal. The commission may still grant it or reject it expressly.</summary>
/// <remarks>A decision that was signed broke the silence, even when it is still on its way to the family.</remarks>
[Activity("Ief", "Recours", "Constate que deux mois de silence ont rejeté le recours (CRPA L231-4). La commission peut encore statuer.", DisplayName = "Constater le rejet implicite")]
[Outcomes(Born, AlreadyDecided)]
public sealed class RecordTacitRejection(CaseSession session) : AutomaticActivity(session)
{
    /// <summary>The outcome when the tacit rejection is born.</summary>
    public const string Born = "Rejet implicite";

    /// <summary>The outcome when an express decision came before it.</summary>
    public const string AlreadyDecided = "Décision déjà prise";

    /// <inheritdoc/>
    protected override async ValueTask<string?> RunAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var appeal = await Session.AppealAsync(file, cancellationToken);
        var bornOn = appeal.Limit(TacitRejection.Definition.Rule, appeal.FirstReceivedOn, Session.CalendarOf(file), Session.Readings)!.Value.Legal;
        if (appeal.DecidedOn is not null || appeal.Outcome is AppealOutcome.Moot or AppealOutcome.GivenUp) return AlreadyDecided;
        if (bornOn >= Session.Today) throw new ActivityFaultException($"Le recours {file.Number} n'est pas encore rejeté par le silence\u00A0: il le sera le {FrenchDate.Plain(bornOn)}.", null, null, null);
        if (appeal.TacitOn is not null) return Born;

        appeal.TacitOn = bornOn;
        Session.Db.Set<Decision>().Add(new Decision { Id = $"{file.Id}:rejet-tacite", CaseId = file.Id, Kind = DecisionKind.TacitRejection, On = bornOn });
        Session.Journal.Add(file, Actor.System, "rejet-tacite", "Rejet implicite du recours", new JsonObject { ["le"] = bornOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) });
        var body = $"À faire\u00A0: faites statuer la commission sur le recours {file.Number}.\n\nLe rejet implicite est né le {FrenchDate.Plain(bornOn)}\u00A0; la commission peut encore statuer.";
        var text = $"[rejet implicite né] Recours {file.Number}\u00A0: né le {FrenchDate.Plain(bornOn)}\u00A0; la commission peut encore statuer";
        await Session.Outbox.WriteToRoleAsync(file, Role.Secretary, Messages.MessageKind.Escalation, $"{file.Id}:rejet-tacite:secretariat", text, body, cancellationToken);
        await Session.Outbox.WriteToRoleAsync(file, Role.President, Messages.MessageKind.Escalation, $"{file.Id}:rejet-tacite:president", text, body, cancellationToken);
        return Born;
    }
}
