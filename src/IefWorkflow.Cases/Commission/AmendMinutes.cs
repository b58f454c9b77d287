using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Commission;

/// <summary>Appends a note to signed minutes: their text and digest stay as they were signed.</summary>
[Act("completer-pv", "Compléter le procès-verbal signé", Role.Secretary, Role.President, On = [CaseKind.Sitting], Article = "D131-11-12")]
public sealed class AmendMinutes : Act
{
    /// <summary>The text.</summary>
    [Field("texte", "Complément")]
    public required string Text { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        if (string.IsNullOrWhiteSpace(Text)) return BadInput("Écrivez le complément.");
        if (!await session.Db.Set<Minutes>().AnyAsync(minutes => minutes.SittingId == file.Id && minutes.SignedOn != null, cancellationToken))
        {
            return NotExpected($"Le procès-verbal de la séance {file.Number} n'est pas signé\u00A0: corrigez ce qui manque, puis établissez-le de nouveau.");
        }

        session.Db.Set<MinutesNote>().Add(new MinutesNote
        {
            Id = Guid.CreateVersion7(session.Now).ToString("N"), SittingId = file.Id, Kind = MinutesNoteKind.Amendment,
            Name = context.Actor.Name, Text = Text.Trim(), On = session.Today, Event = context.Event(),
        });
        return null;
    }
}
