using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;

namespace IefWorkflow.Cases.Commission;

/// <summary>Somebody leaves a sitting: from then on the person is not counted.</summary>
[Act("noter-depart", "Noter un départ", Role.Secretary, Role.President, On = [CaseKind.Sitting], Article = "D131-11-12")]
public sealed class NoteDeparture : Act
{
    /// <summary>The holder of a seat.</summary>
    [Field("membre", "Membre")]
    public required string HolderId { get; init; }

    /// <summary>The local time.</summary>
    [Field("heure", "Heure de départ")]
    public required TimeOnly At { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var sitting = await context.Session.SittingAsync(context.File, cancellationToken);
        if (sitting.Standing is not SittingStanding.Opened) return NotExpected($"La séance {context.File.Number} n'est pas ouverte.");

        var presence = (await context.Session.PresencesAsync(context.File.Id, cancellationToken)).FirstOrDefault(candidate => candidate.HolderId == HolderId && candidate.LeftAt is null);
        if (presence is null) return BadInput($"« {HolderId} » n'est pas noté présent.");
        if (At < presence.ArrivedAt) return BadInput("Le départ ne peut pas précéder l'arrivée\u00A0: corrigez l'heure.");

        (presence.LeftAt, presence.LeftBy) = (At, context.Event());
        return null;
    }
}
