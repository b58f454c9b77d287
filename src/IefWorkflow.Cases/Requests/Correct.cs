using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Requests;

/// <summary>Corrects a piece or an opinion. Nothing is erased: a piece is set aside with its reason, an opinion is followed by the one that corrects it.</summary>
[Act("corriger", "Corriger une pièce ou un avis", Role.Clerk, Role.Dasen, Role.Doctor, Role.Head, On = [CaseKind.Request])]
public sealed class Correct : Act
{
    /// <summary>The identifier or the code of the piece that does not count.</summary>
    [Field("piece", "Pièce à écarter", Help = "Son identifiant, ou son code pour la dernière reçue")]
    public string? Piece { get; init; }

    /// <summary>The identifier of the opinion corrected.</summary>
    [Field("avis", "Avis à corriger")]
    public string? Opinion { get; init; }

    /// <summary>Why.</summary>
    [Field("motif", "Motif de la correction")]
    public required string Reason { get; init; }

    /// <summary>Where the corrected opinion points.</summary>
    [Field("sens", "Sens de l'avis corrigé")]
    public OpinionDirection? Direction { get; init; }

    /// <summary>The duration that the corrected opinion recommends.</summary>
    [Field("annees", "Durée conseillée, en années scolaires")]
    public int Years { get; init; }

    /// <summary>The text of the corrected opinion.</summary>
    [Field("texte", "Texte de l'avis corrigé", Help = "Sans aucune donnée médicale")]
    public string Text { get; init; } = "";

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var request = await session.RequestAsync(file, cancellationToken);
        if (string.IsNullOrWhiteSpace(Reason)) return BadInput("Dites pourquoi vous corrigez.");
        if (Piece is null == Opinion is null) return BadInput("Désignez une pièce ou un avis, l'un ou l'autre.");
        if (request.Settled(file) is { } settled) return NotExpected($"{settled} Rien ne peut plus être corrigé.");

        return Piece is null ? await CorrectOpinionAsync(context, request, cancellationToken) : await SetAsideAsync(context, request, cancellationToken);
    }

    private async ValueTask<ActAnswer.Refused?> SetAsideAsync(ActContext context, AuthorisationRequest request, CancellationToken cancellationToken)
    {
        if (context.Actor.Role is not (Role.Clerk or Role.Dasen)) return new ActAnswer.Refused(RefusalKind.Forbidden, "Seul le service qui instruit écarte une pièce.", null);

        var pieces = (await context.Session.ChecklistAsync(context.File, request, cancellationToken)).Pieces;
        if (pieces.LastOrDefault(piece => piece.Id == Piece || piece.Code == Piece) is not { } found) return BadInput($"Le dossier n'a pas de pièce « {Piece} » qui compte.");

        // Once the file was acknowledged as complete, a piece set aside is a reason of fact: it no longer moves the clock.
        found.RefusedBecause = Reason;
        if (request.AcknowledgedOn is null) request.CompleteOn = (await context.Session.ChecklistAsync(context.File, request, cancellationToken)).CompleteOn;
        return null;
    }

    private async ValueTask<ActAnswer.Refused?> CorrectOpinionAsync(ActContext context, AuthorisationRequest request, CancellationToken cancellationToken)
    {
        var session = context.Session;
        var opinions = await session.OpinionsAsync(context.File.Id, cancellationToken);
        if (opinions.FirstOrDefault(opinion => opinion.Id == Opinion) is not { } found) return BadInput($"Le dossier n'a pas d'avis « {Opinion} », ou il a déjà été corrigé.");
        if (found.ById != context.Actor.AccountId) return new ActAnswer.Refused(RefusalKind.Forbidden, $"Seule la personne qui a rendu l'avis ({found.By}) peut le corriger.", null);
        if (Direction is not { } direction) return BadInput("Donnez le sens de l'avis corrigé.");
        if (Years < 0 || Years > AuthorisationDuration.MaximumYears(request.Ground)) return BadInput($"La durée conseillée va de 0 à {FrenchCount.Of(AuthorisationDuration.MaximumYears(request.Ground), "année scolaire", "années scolaires")}.");

        session.Db.Set<Opinion>().Add(new Opinion
        {
            Id = session.NewId(), CaseId = context.File.Id, Role = found.Role, By = context.Actor.Name, ById = context.Actor.AccountId, On = session.Today,
            Direction = direction, Years = Years, CertificateIsRecent = found.CertificateIsRecent, Text = Text, ReplacesId = found.Id,
        });
        return null;
    }
}
