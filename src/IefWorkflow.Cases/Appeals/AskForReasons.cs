using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Appeals;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Appeals;

/// <summary>The family asks for the reasons of the tacit rejection, within the time to go to court (CRPA L232-4).</summary>
[Act("demander-motifs", "Demander les motifs du rejet implicite", Role.Family, Role.Secretary, On = [CaseKind.Appeal], Article = "CRPA L232-4")]
public sealed class AskForReasons : Act
{
    /// <summary>The day the request was received; today by default.</summary>
    [Field("recue-le", "Reçue le")]
    public DateOnly? AskedOn { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var appeal = await session.AppealAsync(file, cancellationToken);
        var askedOn = AskedOn ?? session.Today;
        if (appeal.TacitOn is not { } bornOn) return Unlawful($"Aucun rejet implicite n'est né sur le recours {file.Number}\u00A0: il n'y a pas de motifs à demander.", "CRPA L232-4");
        if (appeal.Outcome is AppealOutcome.Moot or AppealOutcome.GivenUp) return NotExpected($"Le recours {file.Number} est terminé\u00A0: le rejet implicite n'a plus d'effet.");
        if (appeal.DecidedOn is not null) return NotExpected($"La commission a pris une décision expresse sur le recours {file.Number}\u00A0: ses motifs y figurent.");
        if (appeal.ReasonsAskedOn is { } already) return NotExpected($"Les motifs ont déjà été demandés le {FrenchDate.Plain(already)}.");
        if (askedOn > session.Today) return BadInput("La demande ne peut pas être reçue dans l'avenir\u00A0: corrigez la date.");
        if (!TribunalPeriod.ReasonsMustBeGiven(bornOn, askedOn, session.CalendarOf(file))) return Unlawful($"Les motifs du rejet né le {FrenchDate.Plain(bornOn)} se demandent dans le délai du recours contentieux\u00A0: il est passé, ou n'a pas commencé.", "CRPA L232-4");

        appeal.ReasonsAskedOn = askedOn;
        context.Tell(file, "motifs-demandes");
        return null;
    }
}
