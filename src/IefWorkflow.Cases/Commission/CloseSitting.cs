using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;

namespace IefWorkflow.Cases.Commission;

/// <summary>Closes a sitting: everything on the agenda was ruled on, adjourned, or taken off.</summary>
[Act("clore-seance", "Clore la séance", Role.Secretary, Role.President, On = [CaseKind.Sitting], Article = "D131-11-12")]
public sealed class CloseSitting : Act
{
    /// <summary>The local time.</summary>
    [Field("heure", "Heure de clôture")]
    public required TimeOnly At { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var sitting = await session.SittingAsync(file, cancellationToken);
        if (sitting.Standing is not SittingStanding.Opened) return NotExpected($"La séance {file.Number} est {sitting.Standing.Label().ToLowerInvariant()}\u00A0: elle ne se clôt pas.");
        if (At < sitting.OpenedAt) return BadInput("La clôture ne peut pas précéder l'ouverture\u00A0: corrigez l'heure.");

        var waiting = new List<string>();
        foreach (var item in (await session.AgendaAsync(file.Id, cancellationToken)).Where(item => !item.IsRuled)) waiting.Add((await session.GetAsync(item.AppealId, cancellationToken)).Number);
        if (waiting.Count > 0) return NotExpected($"La séance {file.Number} ne peut pas être close\u00A0: {string.Join(", ", waiting)} n'ont été ni jugés, ni renvoyés. Délibérez, constatez la carence ou désinscrivez-les.");

        (sitting.Standing, sitting.EndedAt, sitting.EndedBy) = (SittingStanding.Ended, At, context.Event());
        return null;
    }
}
