using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Appeals;

namespace IefWorkflow.Cases.Appeals;

/// <summary>Asks the family for missing pieces. Once the request is notified, the clock of the tacit rejection stands still (CRPA L114-5 al. 3).</summary>
[Act("demander-pieces-recours", "Demander des pièces sur le recours", Role.Secretary, On = [CaseKind.Appeal], Article = "CRPA L114-5")]
public sealed class AskAppealPieces : Act
{
    /// <summary>What is asked for.</summary>
    [Field("pieces", "Pièces demandées")]
    public required string Wanted { get; init; }

    /// <summary>How many days are given.</summary>
    [Field("delai", "Délai, en jours")]
    public required int Days { get; init; }

    /// <summary>The day the family received the request, where it was handed over or sent electronically.</summary>
    [Field("notifiee-le", "Reçue par la famille le", Help = "Vide tant que ce n'est pas connu")]
    public DateOnly? NotifiedOn { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var appeal = await session.AppealAsync(file, cancellationToken);
        if (appeal.Outcome is not null) return NotExpected($"Le recours {file.Number} n'est plus à instruire.");
        if (appeal.TacitOn is not null) return Unlawful($"Le silence a déjà rejeté le recours {file.Number}\u00A0: une demande de pièces ne suspend plus rien.", "CRPA L114-5");
        if (string.IsNullOrWhiteSpace(Wanted)) return BadInput("Dites quelles pièces sont demandées.");
        if (Days is < 1 or > 60) return BadInput("Donnez à la famille entre 1 et 60 jours.");
        if (NotifiedOn != null && NotifiedOn != session.Today) return BadInput("Une demande faite aujourd'hui n'est reçue qu'aujourd'hui ou plus tard\u00A0: enregistrez sa réception avec l'acte « Dater la demande de pièces ».");
        if (appeal.Pieces.Exists(pieces => pieces.ProducedOn is null && pieces.DueOn >= session.Today)) return NotExpected($"Des pièces sont déjà demandées sur le recours {file.Number}.");

        session.Db.Set<AppealPieces>().Add(new AppealPieces { Id = Guid.CreateVersion7(session.Now).ToString("N"), CaseId = file.Id, Wanted = Wanted, AskedOn = session.Today, Days = Days, NotifiedOn = NotifiedOn });
        context.Recount(file, TacitRejection.Definition.Rule);
        return null;
    }
}
