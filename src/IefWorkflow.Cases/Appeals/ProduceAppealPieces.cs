using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Pieces;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Appeals;

namespace IefWorkflow.Cases.Appeals;

/// <summary>The pieces asked for on the appeal have come: the clock of the tacit rejection runs again.</summary>
[Act("produire-pieces-recours", "Produire les pièces du recours", Role.Family, Role.Secretary, On = [CaseKind.Appeal], Article = "CRPA L114-5")]
public sealed class ProduceAppealPieces : Act
{
    /// <summary>The day they came; today by default.</summary>
    [Field("recues-le", "Reçues le")]
    public DateOnly? ProducedOn { get; init; }

    /// <summary>The documents sent online.</summary>
    [Field("documents", "Documents envoyés en ligne")]
    public IReadOnlyList<SentDocument> Documents { get; init; } = [];

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var appeal = await context.Session.AppealAsync(context.File, cancellationToken);
        var producedOn = ProducedOn ?? context.Session.Today;
        if (appeal.Pieces.Find(pieces => pieces.ProducedOn is null) is not { } asked) return NotExpected($"Aucune pièce n'est attendue sur le recours {context.File.Number}.");
        if (producedOn < asked.AskedOn || producedOn > context.Session.Today) return BadInput("Les pièces arrivent entre la demande et aujourd'hui\u00A0: corrigez la date.");

        if (await context.RefuseDocumentsAsync(Documents, cancellationToken) is { } notReceived) return notReceived;

        await context.AddDocumentsAsync(context.File, Documents, producedOn, cancellationToken);
        asked.ProducedOn = producedOn;
        context.Recount(context.File, TacitRejection.Definition.Rule);
        return null;
    }
}
