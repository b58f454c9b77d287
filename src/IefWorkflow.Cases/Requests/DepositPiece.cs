using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Pieces;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Requests;

/// <summary>Adds a piece to a request. Only a piece that a text requires can complete it (CRPA L114-5); a sealed one never comes this way.</summary>
[Act("deposer-piece", "Ajouter une pièce", Role.Family, Role.Clerk, On = [CaseKind.Request], Article = "R131-11-6")]
public sealed class DepositPiece : Act
{
    /// <summary>The code of a document that no text names.</summary>
    public const string Other = "AUTRE";

    /// <summary>The code of the checklist, or <see cref="Other"/>.</summary>
    [Field("code", "Pièce", Help = "Code de la liste, ou AUTRE pour un document qu'aucun texte ne demande")]
    public required string Code { get; init; }

    /// <summary>What it is, for another document.</summary>
    [Field("description", "Description", Help = "Pour un document qu'aucun texte ne demande")]
    public string? Description { get; init; }

    /// <summary>The day it was received, recorded by the service.</summary>
    [Field("recu-le", "Reçue le")]
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>The postmark.</summary>
    [Field("poste-le", "Cachet de la poste")]
    public DateOnly? PostmarkOn { get; init; }

    /// <summary>The name of the file given.</summary>
    [Field("fichier", "Nom du fichier")]
    public string? FileName { get; init; }

    /// <summary>The SHA-256 of its content.</summary>
    [Field("empreinte", "Empreinte SHA-256 du contenu")]
    public string? ContentDigest { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var request = await session.RequestAsync(file, cancellationToken);
        var receivedOn = ReceivedOn ?? session.Today;
        if (Refuse(context, request, receivedOn) is { } refused) return refused;

        var content = ContentDigest is { } digest ? await session.Db.Set<StoredContent>().FindAsync([digest, context.Actor.AccountId], cancellationToken) : null;
        if (ContentDigest is not null && content is null) return BadInput("Ce document n'a pas été reçu\u00A0: envoyez-le d'abord.");

        session.Db.Set<Piece>().Add(new Piece
        {
            Id = session.NewId(), CaseId = file.Id, Code = Code, ReceivedOn = receivedOn, PostmarkOn = PostmarkOn, Description = Description,
            FileName = content?.FileName ?? FileName, ContentDigest = ContentDigest, MediaType = content?.MediaType, Size = content?.Size ?? 0, IsLate = IsLate(context, request, receivedOn),
        });
        await context.PiecesChangedAsync(request, null, cancellationToken);
        return null;
    }

    private ActAnswer.Refused? Refuse(ActContext context, AuthorisationRequest request, DateOnly receivedOn)
    {
        var today = context.Session.Today;
        if (SupportingDocuments.Find(Code) is null && Code != Other) return BadInput($"La pièce « {Code} » n'existe pas\u00A0: {string.Join(", ", SupportingDocuments.All.Select(piece => piece.Code))}, {Other}.");
        if (Code == Other && string.IsNullOrWhiteSpace(Description)) return BadInput("Décrivez le document ajouté.");
        if (SupportingDocuments.Find(Code) is { Sealed: true }) return Unlawful("Le certificat médical reste sous pli fermé\u00A0: il ne se dépose ni ne se numérise\u00A0; le service enregistre le pli à sa réception.", "R131-11-2");
        if (context.Actor.Role is Role.Family && (receivedOn != today || PostmarkOn is not null)) return BadInput("Une pièce déposée en ligne est reçue le jour même\u00A0: ne donnez pas de date.");
        if (receivedOn > today) return BadInput("La pièce ne peut pas être reçue dans l'avenir\u00A0: corrigez la date de réception.");
        if (PostmarkOn > receivedOn) return BadInput("Le cachet de la poste ne peut pas suivre la réception\u00A0: corrigez l'une des deux dates.");
        return request.Settled(context.File) is { } settled ? NotExpected($"{settled} Une pièce nouvelle se joint à un recours ou à une nouvelle demande.") : null;
    }

    private bool IsLate(ActContext context, AuthorisationRequest request, DateOnly receivedOn) =>
        request.PiecesPeriod(context.Session.CalendarOf(context.File), context.Session.Readings) is { } period
        && !MissingPieces.Receive(period.Legal, PostmarkOn, receivedOn, context.Session.Readings).OnTime;
}
