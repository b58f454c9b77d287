using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;

namespace IefWorkflow.Cases.Commission;

/// <summary>Writes down the reasons of what the commission voted, until its decision is signed.</summary>
[Act("motiver", "Motiver la décision", Role.Secretary, Role.President, On = [CaseKind.Appeal], Article = "CRPA L211-5")]
public sealed class StateReasons : Act
{
    /// <summary>The reasons of law.</summary>
    [Field("motifs-droit", "Motifs de droit")]
    public required string ReasonsOfLaw { get; init; }

    /// <summary>The reasons of fact.</summary>
    [Field("motifs-fait", "Motifs de fait", Help = "Jamais d'élément médical")]
    public required string ReasonsOfFact { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var appeal = await context.Session.AppealAsync(context.File, cancellationToken);
        if (!appeal.IsRuled) return NotExpected($"La commission n'a pas encore statué sur le recours {context.File.Number}.");
        if (appeal.DecidedOn is not null) return Unlawful($"La décision sur le recours {context.File.Number} est signée\u00A0: ses motifs ne changent plus.", "CRPA L211-5");
        if (string.IsNullOrWhiteSpace(ReasonsOfLaw) || string.IsNullOrWhiteSpace(ReasonsOfFact)) return BadInput("Donnez les motifs de droit et les motifs de fait.");

        (appeal.ReasonsOfLaw, appeal.ReasonsOfFact, appeal.ReasonsBy) = (ReasonsOfLaw, ReasonsOfFact, context.Event());
        return null;
    }
}
