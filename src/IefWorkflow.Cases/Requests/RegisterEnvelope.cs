using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Requests;

/// <summary>Adds a line to the custody register of a sealed envelope (R131-11-2). Whoever tries what the law keeps from them is refused.</summary>
[Act("enregistrer-pli", "Tenir le registre du pli fermé", Role.Family, Role.Clerk, Role.Dasen, Role.Doctor, Role.Head, On = [CaseKind.Request], Article = "R131-11-2")]
public sealed class RegisterEnvelope : Act
{
    /// <summary>What was done with it.</summary>
    [Field("action", "Ce qui est fait du pli")]
    public EnvelopeAction Action { get; init; } = EnvelopeAction.RegisterReceived;

    /// <summary>The day; today by default.</summary>
    [Field("le", "Le")]
    public DateOnly? On { get; init; }

    /// <summary>The piece that the envelope holds; the certificate of the ground by default.</summary>
    [Field("piece", "Pièce annoncée")]
    public string? Code { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var request = await session.RequestAsync(file, cancellationToken);
        var on = On ?? session.Today;
        if (!SealedEnvelope.Allows(Custody.ActorOf(context.Actor.Role), Action))
        {
            return Unlawful($"« {Action.Label()} »\u00A0: cet acte n'est pas permis au rôle « {context.Actor.Role.Label()} ». Le certificat reste sous pli fermé et seul le médecin de l'éducation nationale l'ouvre.", "R131-11-2");
        }

        if (!request.Ground.IsMedical()) return BadInput("Cette demande n'appelle aucun pli fermé.");
        if (Action is EnvelopeAction.TransmitToDoctor) return BadInput("Remettez le pli au médecin par l'acte « Remettre le pli au médecin ».");
        if (on > session.Today) return BadInput("Le registre ne peut pas être daté dans l'avenir\u00A0: corrigez la date.");
        if (on < request.ReceivedOn) return BadInput("Le pli ne peut pas précéder la demande\u00A0: corrigez la date.");

        var arrives = Action is EnvelopeAction.RegisterReceived or EnvelopeAction.RecordOpenedInTransit;
        if (!arrives && request.EnvelopeHandedOverOn is null) return NotExpected("Le pli n'a pas encore été remis au médecin.");

        session.Db.Set<EnvelopeEvent>().Add(Custody.Line(context, Action, on));
        return arrives ? await ArriveAsync(context, request, on, cancellationToken) : null;
    }

    private async ValueTask<ActAnswer.Refused?> ArriveAsync(ActContext context, AuthorisationRequest request, DateOnly on, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var code = Code ?? (request.Ground is Ground.Health ? "M1A-CERT" : "M1B-CERT");
        if (SupportingDocuments.Find(code) is not { Sealed: true }) return BadInput($"La pièce « {code} » ne vient pas sous pli fermé\u00A0: M1A-CERT, M1B-CERT.");
        if (request.Settled(file) is { } settled) return NotExpected(settled);

        session.Db.Set<Piece>().Add(new Piece { Id = session.NewId(), CaseId = file.Id, Code = code, ReceivedOn = on });
        if (Action is EnvelopeAction.RecordOpenedInTransit) await Custody.TellOpenedAsync(context, cancellationToken);
        await context.PiecesChangedAsync(request, null, cancellationToken);
        return null;
    }
}
