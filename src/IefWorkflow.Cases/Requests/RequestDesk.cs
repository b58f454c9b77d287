using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Appeals;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.Requests;
using IefWorkflow.Law.TimeLimits;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Requests;

/// <summary>What the acts and steps of a request ask of its rows.</summary>
internal static class RequestDesk
{
    /// <summary>The fact that tells the workflow that the last required piece came.</summary>
    public const string CompleteFact = "dossier-complet";

    /// <summary>A new identifier, in the order of time.</summary>
    public static string NewId(this CaseSession session) => Guid.CreateVersion7(session.Now).ToString("N");

    /// <summary>What the request holds and lacks; rows written before in the same act are seen.</summary>
    public static async ValueTask<RequestChecklist> ChecklistAsync(this CaseSession session, CaseFile file, AuthorisationRequest request, CancellationToken cancellationToken)
    {
        if (session.Db.ChangeTracker.HasChanges()) await session.Db.SaveChangesAsync(cancellationToken);
        var pieces = await session.Db.Set<Piece>().Where(piece => piece.CaseId == file.Id && piece.RefusedBecause == null).OrderBy(piece => piece.ReceivedOn).ThenBy(piece => piece.Id).ToListAsync(cancellationToken);
        var persons = await session.Db.Set<CasePerson>().Where(person => person.CaseId == file.Id).ToListAsync(cancellationToken);
        return session.Checklist(file, request, pieces, persons);
    }

    /// <summary>What the request holds and lacks, from its rows: the pieces that count, the first received first, and the persons.</summary>
    public static RequestChecklist Checklist(this CaseSession session, CaseFile file, AuthorisationRequest request, List<Piece> pieces, List<CasePerson> persons)
    {
        var facts = new FilingFacts(request.SchoolYear, request.FiledOn, request.Ground, request.IntegrityThreatened, request.GroundAroseOn, pieces.Exists(piece => piece.Code == "P06"));
        var filing = FilingWindow.Assess(facts, session.CalendarOf(file), session.Readings);
        var isLateGround = filing is FilingStatus.Exception or FilingStatus.ExceptionProofMissing;
        var held = new RequestFile(
            request.Ground, [], request.InstructorIsGuardian, request.UsesDistanceTeaching, isLateGround, request.IntegrityThreatened,
            Math.Max(persons.Count(person => person.Kind is CasePersonKind.Guardian), 1),
            Math.Max(persons.Count(person => person.Kind is CasePersonKind.Instructor), 1),
            request.HeadOpinionAskedFor);

        IReadOnlyList<RequiredDocument> MissingOn(DateOnly day) => Completeness.Missing(held with { Documents = [.. pieces.Where(piece => piece.ReceivedOn <= day).Select(piece => piece.Code)] }, session.Readings);
        var missing = MissingOn(DateOnly.MaxValue);
        DateOnly? completeOn = missing.Count > 0 ? null : pieces.Select(piece => piece.ReceivedOn).First(day => MissingOn(day).Count == 0);
        return new RequestChecklist(pieces, filing, missing, completeOn < request.CompetentReceivedOn ? request.CompetentReceivedOn : completeOn);
    }

    /// <summary>Takes note that pieces changed: when the last required one came, the two months can run and the workflow is told.</summary>
    /// <remarks>Only pieces that a text requires move the clock (CRPA L114-5); one that is complete stays so.</remarks>
    public static async ValueTask PiecesChangedAsync(this ActContext context, AuthorisationRequest request, DateOnly? completedBy, CancellationToken cancellationToken)
    {
        var checklist = await context.Session.ChecklistAsync(context.File, request, cancellationToken);
        if (!checklist.IsComplete || request.CompleteOn is not null) return;

        request.CompleteOn = completedBy > checklist.CompleteOn ? completedBy : checklist.CompleteOn;
        context.Tell(context.File, CompleteFact);
    }

    /// <summary>The opinions of a file that no later one corrects.</summary>
    public static async ValueTask<IReadOnlyList<Opinion>> OpinionsAsync(this CaseSession session, string caseId, CancellationToken cancellationToken)
    {
        var all = await session.Db.Set<Opinion>().Where(opinion => opinion.CaseId == caseId).OrderBy(opinion => opinion.On).ThenBy(opinion => opinion.Id).ToListAsync(cancellationToken);
        return all.FindAll(opinion => all.TrueForAll(other => other.ReplacesId != opinion.Id));
    }

    /// <summary>Whether the DASEN accepted a foreign diploma; null while no decision was recorded.</summary>
    public static async ValueTask<bool?> ForeignDiplomaAcceptedAsync(this CaseSession session, string caseId, CancellationToken cancellationToken)
    {
        var kinds = await session.Db.Set<Decision>()
            .Where(decision => decision.CaseId == caseId && (decision.Kind == DecisionKind.ForeignDiplomaAccepted || decision.Kind == DecisionKind.ForeignDiplomaNotAccepted))
            .OrderBy(decision => decision.Id).Select(decision => decision.Kind).ToListAsync(cancellationToken);
        return kinds.Count == 0 ? null : kinds[^1] is DecisionKind.ForeignDiplomaAccepted;
    }

    /// <summary>How a decision stands to the tacit acceptance; null where silence grants nothing, or its clock does not run.</summary>
    public static async ValueTask<ExpressDecision?> SilenceAsync(this CaseSession session, CaseFile file, AuthorisationRequest request, DateOnly? signedOn, DateOnly? notifiedOn, CancellationToken cancellationToken)
    {
        var checklist = await session.ChecklistAsync(file, request, cancellationToken);
        if (request.Clock(session.CalendarOf(file)) is not AcceptanceClock.Running running) return null;
        return TacitAcceptance.SilenceAccepts(checklist.Filing, session.Readings)
            ? TacitAcceptance.Compare(running.Limit.Legal, signedOn, notifiedOn, session.Today, session.Readings)
            : null;
    }

    /// <summary>Why nothing more can be filed on a request: what already settled it, as a sentence; null while it is open.</summary>
    public static string? Settled(this AuthorisationRequest request, CaseFile file) => request switch
    {
        { TacitOn: { } day } => $"L'autorisation est acquise depuis le {FrenchDate.Plain(day)}.",
        { GivenUpOn: { } day } => $"La famille s'est désistée le {FrenchDate.Plain(day)}.",
        { TransferredOn: { } day } => $"La demande a été transmise le {FrenchDate.Plain(day)}.",
        { DecidedOn: { } day } => $"Une décision a été prise le {FrenchDate.Plain(day)}.",
        _ => file.ClosedOn is null ? null : $"Le dossier {file.Number} est clos.",
    };

    /// <summary>The period given for missing pieces; null when none was given, or when the day that opens it is not known yet (OQ-05).</summary>
    public static TimeLimit? PiecesPeriod(this AuthorisationRequest request, WorkingCalendar calendar, LegalReadings readings)
    {
        if (request is not { PiecesDays: { } days, AcknowledgedOn: { } sentOn }) return null;
        if (request.AcknowledgementNotifiedOn is null && readings.MissingPiecesStartsOn is LegalReadings.MissingPiecesStart.NotificationOfAcknowledgement) return null;

        var start = MissingPieces.StartOf(request.ReceivedOn, sentOn, request.AcknowledgementNotifiedOn ?? sentOn, readings);
        return MissingPieces.Give(start, days, calendar) is MissingPiecesPeriod.Given given ? given.Limit : null;
    }

    /// <summary>What the letter that carries the decision in force is made from.</summary>
    public static async ValueTask<JsonObject> DecisionFieldsAsync(this CaseSession session, CaseFile file, AuthorisationRequest request, CancellationToken cancellationToken)
    {
        var fields = RequestFields.Of(file, request, session.Settings);
        if (await session.DecisionInForceAsync(file.Id, cancellationToken) is not { } decision) return fields;

        fields["decision"] = decision.Kind.Code();
        fields["date-decision"] = RequestFields.Text(decision.On);
        fields["annees"] = decision.Years > 0 ? decision.Years : request.YearsRequested;
        fields["premiere-annee"] = decision.FirstSchoolYear is { } first ? new SchoolYear(first).ToString() : null;
        fields["motif-droit"] = decision.ReasonsOfLaw;
        fields["motif-fait"] = decision.ReasonsOfFact;
        fields["signataire"] = decision.SignedBy;
        fields["qualite"] = decision.Capacity;
        fields["mentions"] = decision.Mentions;
        fields["cned"] = decision.Years > 0 && CnedEffect.IsFavourableOpinion(request.Ground, AuthorisationKind.Express);
        fields["commission"] = RequestFields.Address(session.Settings.Commission);
        fields["tribunal"] = session.Settings.Tribunal;
        fields["delai-rapo"] = AppealPeriod.On(session.Today, session.Readings) is AppealPeriodState.InForce inForce ? inForce.Days : null;
        return fields;
    }

    /// <summary>Prepares a letter of an act on a request.</summary>
    public static async ValueTask WriteAsync(this ActContext context, string code, JsonObject fields, CancellationToken cancellationToken) =>
        await context.Session.Letters.PrepareAsync(context.File, code, $"{context.File.Id}:{context.File.Revision + 1}:{code}", fields, null, cancellationToken);
}
