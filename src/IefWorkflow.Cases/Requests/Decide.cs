using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Requests;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Requests;

/// <summary>The DASEN decides on a request (L131-5): grants it, grants it for less, or refuses it with reasons of law and of fact.</summary>
/// <remarks>
/// It may be done as soon as the competent DASEN holds the request, whether or not the workflow has come to it; the law is checked here,
/// whatever was drawn. Once the tacit acceptance is born, only a withdrawal can undo it.
/// </remarks>
[Act("decider", "Décider sur la demande", Role.Dasen, On = [CaseKind.Request], Article = "L131-5")]
public sealed class Decide : Act
{
    /// <summary>The answer.</summary>
    [Field("sens", "Décision")]
    public required RequestAnswer Answer { get; init; }

    /// <summary>How many school years are granted; what was requested by default.</summary>
    [Field("annees", "Nombre d'années accordées")]
    public int? Years { get; init; }

    /// <summary>The reasons of law.</summary>
    [Field("motif-droit", "Motifs de droit", Help = "Pour refuser, ou accorder une durée moindre")]
    public string ReasonsOfLaw { get; init; } = "";

    /// <summary>The reasons of fact. Never medical.</summary>
    [Field("motif-fait", "Motifs de fait", Help = "Propres au dossier, sans aucune donnée médicale")]
    public string ReasonsOfFact { get; init; } = "";

    /// <summary>Why the doctor's opinion is not waited for.</summary>
    [Field("passer-outre", "Motif pour décider sans l'avis du médecin")]
    public string OverrideReason { get; init; } = "";

    /// <summary>The day of signature; today by default.</summary>
    [Field("le", "Signée le")]
    public DateOnly? SignedOn { get; init; }

    private bool IsAdverse => Answer is not RequestAnswer.Grant;

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var request = await session.RequestAsync(file, cancellationToken);
        var signedOn = SignedOn ?? session.Today;
        if (await NotNowAsync(context, request, signedOn, cancellationToken) is { } notNow) return notNow;

        var checklist = await session.ChecklistAsync(file, request, cancellationToken);
        if ((Answer is RequestAnswer.Refuse ? WhileIncomplete(context, request, checklist) : CannotGrant(request, checklist)) is { } incomplete) return incomplete;
        if (Answer is not RequestAnswer.Refuse && await CannotGrantAsync(context, request, checklist, cancellationToken) is { } notGranted) return notGranted;
        if (IsAdverse && await CannotRefuseAsync(context, request, checklist, cancellationToken) is { } notRefused) return notRefused;

        session.Db.Set<Decision>().Add(Decided(context, request, signedOn));
        request.DecidedOn = signedOn;
        if (await session.Tasks.FindOpenAsync(file.Id, "decider", cancellationToken) is { } task) context.Answer(task, "Décidée");
        else context.Tell(file, "decision");
        return null;
    }

    private static async ValueTask<ActAnswer.Refused?> NotNowAsync(ActContext context, AuthorisationRequest request, DateOnly signedOn, CancellationToken cancellationToken)
    {
        var session = context.Session;
        if (request.TacitOn is { } born) return Born(born);
        if (request.Settled(context.File) is { } settled) return NotExpected($"{settled} Il n'y a plus lieu de décider.");
        if (request.CompetentReceivedOn is not { } receivedOn) return Unlawful($"L'enfant réside dans le département {request.Residence}\u00A0: transmettez la demande au DASEN compétent, seul à pouvoir décider.", "R131-11");
        if (signedOn > session.Today) return BadInput("La décision ne peut pas être datée dans l'avenir\u00A0: corrigez la date.");
        if (signedOn < receivedOn) return BadInput("La décision ne peut pas précéder la réception de la demande\u00A0: corrigez la date.");

        return await session.SilenceAsync(context.File, request, signedOn, null, cancellationToken) is ExpressDecision.TooLate late ? Born(late.AuthorisedSince) : null;
    }

    private static ActAnswer.Refused Born(DateOnly day) => Unlawful(
        $"L'autorisation est acquise depuis le {FrenchDate.Plain(day)} par le silence gardé pendant deux mois\u00A0: elle n'est plus à accorder ni à refuser. Si elle est illégale, engagez son retrait.", "CRPA L242-1");

    private static ActAnswer.Refused? CannotGrant(AuthorisationRequest request, RequestChecklist checklist) => checklist.CountsAsComplete(request)
        ? null
        : Unlawful($"Le dossier de {request.ChildFirstNames} est incomplet, l'autorisation ne peut pas être accordée. Il manque\u00A0: {checklist.MissingInFrench}.", "R131-11-1");

    /// <remarks>An incomplete request is refused only once the pieces were asked for and the period is over; a late one may be refused at once (R131-11).</remarks>
    private static ActAnswer.Refused? WhileIncomplete(ActContext context, AuthorisationRequest request, RequestChecklist checklist)
    {
        var session = context.Session;
        if (checklist.CountsAsComplete(request) || checklist.Filing is FilingStatus.OutOfWindow) return null;
        if (request.PiecesAskedOn is null) return Unlawful($"Le dossier est incomplet et les pièces n'ont pas été demandées\u00A0: accusez réception en fixant un délai. Il manque\u00A0: {checklist.MissingInFrench}.", "CRPA L114-5");
        if (request.PiecesPeriod(session.CalendarOf(context.File), session.Readings) is not { } period) return Unlawful("Le délai des pièces n'a pas commencé\u00A0: enregistrez d'abord la notification de l'accusé de réception.", "R131-11-6");

        return period.IsMetOn(session.Today) ? Unlawful($"La famille peut envoyer les pièces manquantes jusqu'au {FrenchDate.Plain(period.Legal)}\u00A0: attendez la fin de ce délai.", "R131-11-6") : null;
    }

    private async ValueTask<ActAnswer.Refused?> CannotGrantAsync(ActContext context, AuthorisationRequest request, RequestChecklist checklist, CancellationToken cancellationToken)
    {
        var years = Years ?? request.YearsRequested;
        if (AuthorisationDuration.Grant(request.Ground, years, request.SchoolYear) is DurationAnswer.NotAllowed limit) return Unlawful($"L'autorisation pour ce motif va de 1 à {FrenchCount.Of(limit.Maximum, "année scolaire", "années scolaires")}.", "L131-5");
        if (Answer is RequestAnswer.Grant && years != request.YearsRequested) return BadInput($"La famille demande {FrenchCount.Of(request.YearsRequested, "année")}\u00A0: choisissez « {RequestAnswer.GrantForLess.Label()} » pour en accorder moins.");
        if (Answer is RequestAnswer.GrantForLess && (Years is null || years >= request.YearsRequested)) return BadInput($"Une durée moindre est inférieure à la durée demandée, {FrenchCount.Of(request.YearsRequested, "année")}.");

        var accepted = await context.Session.ForeignDiplomaAcceptedAsync(context.File.Id, cancellationToken);
        return ForeignDiplomaRule.Assess(request.Ground, checklist.Codes, accepted) switch
        {
            ForeignDiploma.DecisionNeeded => Unlawful("Un titre étranger est au dossier\u00A0: statuez d'abord sur ce titre.", "R131-11-5"),
            ForeignDiploma.NotAccepted => Unlawful("Le titre étranger n'a pas été admis\u00A0: la personne chargée d'instruire n'a pas le diplôme exigé.", "R131-11-5"),
            _ => null,
        };
    }

    private async ValueTask<ActAnswer.Refused?> CannotRefuseAsync(ActContext context, AuthorisationRequest request, RequestChecklist checklist, CancellationToken cancellationToken)
    {
        var session = context.Session;
        if (string.IsNullOrWhiteSpace(ReasonsOfLaw)) return Unlawful("Un refus, même partiel, énonce ses motifs de droit\u00A0: citez le texte appliqué.", "CRPA L211-2");
        if (string.IsNullOrWhiteSpace(ReasonsOfFact)) return Unlawful("Un refus, même partiel, énonce ses motifs de fait, propres au dossier.", "CRPA L211-5");
        if (session.Settings.Commission is { Address: "", Email: "" }) return Unlawful("Un refus indique où former le recours préalable\u00A0: renseignez l'adresse de la commission dans les réglages.", "CRPA L412-3");

        var mustBeAsked = DoctorOpinion.MustBeAsked(request.Ground, checklist.Codes, session.Readings);
        var opinions = await session.OpinionsAsync(context.File.Id, cancellationToken);
        var given = opinions.Any(opinion => opinion is { Role: Role.Doctor, Direction: OpinionDirection.Favourable or OpinionDirection.Unfavourable });
        return DoctorOpinion.AllowsRefusal(mustBeAsked, given, OverrideReason)
            ? null
            : Unlawful("L'avis du médecin de l'éducation nationale n'a pas été rendu\u00A0: attendez-le, ou dites pourquoi vous passez outre.", "R131-11-2");
    }

    private Decision Decided(ActContext context, AuthorisationRequest request, DateOnly signedOn)
    {
        var session = context.Session;
        var grants = Answer is not RequestAnswer.Refuse;
        var mentions = new List<string>();
        if (grants) mentions.Add(DecisionMentions.OfGrant(request));
        if (IsAdverse) mentions.Add(DecisionMentions.OfRefusal(session, hasReasons: true));
        return new Decision
        {
            Id = session.NewId(),
            CaseId = context.File.Id,
            Kind = Answer switch { RequestAnswer.Grant => DecisionKind.Grant, RequestAnswer.GrantForLess => DecisionKind.ShorterGrant, _ => DecisionKind.Refusal },
            On = signedOn,
            SignedBy = context.Actor.Name,
            SignedById = context.Actor.AccountId,
            Capacity = People.Capacity.Of(context.Actor.Role),
            FirstSchoolYear = grants ? AuthorisationDuration.FirstYear(request.SchoolYear, signedOn, session.Readings).FirstYear : null,
            Years = grants ? Years ?? request.YearsRequested : 0,
            ReasonsOfLaw = ReasonsOfLaw,
            ReasonsOfFact = ReasonsOfFact,
            Mentions = string.Join(' ', mentions),
        };
    }
}
