using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;

namespace IefWorkflow.Cases.Commission;

/// <summary>Says who presents an appeal to the commission (<i>rapporteur</i>): house practice, the text asks for none.</summary>
[Act("designer-rapporteur", "Désigner le rapporteur", Role.Secretary, Role.President, On = [CaseKind.Appeal])]
public sealed class DesignateRapporteur : Act
{
    /// <summary>The holder of a seat.</summary>
    [Field("membre", "Rapporteur")]
    public required string HolderId { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var appeal = await session.AppealAsync(file, cancellationToken);
        if (appeal.SittingId is not { } sittingId || appeal.IsRuled) return NotExpected($"Le recours {file.Number} n'attend aucune séance\u00A0: inscrivez-le d'abord.");
        if (await session.HolderAsync(HolderId, cancellationToken) is not { } holder) return BadInput($"Personne ne siège sous l'identifiant « {HolderId} ».");

        var sitting = await session.SittingAsync(await session.GetAsync(sittingId, cancellationToken), cancellationToken);
        if (!holder.SitsOn(sitting.On)) return BadInput($"Le mandat de {holder.Name} ne couvre pas le jour de la séance\u00A0: choisissez un autre membre.");
        if (await session.Db.Set<Recusal>().FindAsync([file.Id, HolderId], cancellationToken) is not null) return BadInput($"{holder.Name} s'est déporté du recours {file.Number}\u00A0: choisissez un autre membre.");

        (await session.Db.Set<AgendaItem>().FindAsync([sittingId, file.Id], cancellationToken))!.RapporteurId = HolderId;
        await context.NoteOnSittingAsync(sittingId, $"rapporteur, {holder.Name}", cancellationToken);
        return null;
    }
}
