using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;

namespace IefWorkflow.Cases.Commission;

/// <summary>Somebody joins a sitting after its opening.</summary>
[Act("noter-arrivee", "Noter une arrivée", Role.Secretary, Role.President, On = [CaseKind.Sitting], Article = "D131-11-12")]
public sealed class NoteArrival : Act
{
    /// <summary>The holder of a seat.</summary>
    [Field("membre", "Membre")]
    public required string HolderId { get; init; }

    /// <summary>The local time.</summary>
    [Field("heure", "Heure d'arrivée")]
    public required TimeOnly At { get; init; }

    /// <summary>Whether the person attends by videoconference.</summary>
    [Field("a-distance", "À distance")]
    public bool Remote { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var sitting = await context.Session.SittingAsync(context.File, cancellationToken);
        if (sitting.Standing is not SittingStanding.Opened) return NotExpected($"La séance {context.File.Number} n'est pas ouverte.");
        if (At < sitting.OpenedAt) return BadInput("L'arrivée ne peut pas précéder l'ouverture de la séance\u00A0: corrigez l'heure.");

        var entry = new AttendanceEntry { HolderId = HolderId, ArrivedAt = At, Remote = Remote };
        return await RollCall.ArriveAsync(context, sitting, entry, At, cancellationToken) is { } fault ? BadInput(fault) : null;
    }
}
