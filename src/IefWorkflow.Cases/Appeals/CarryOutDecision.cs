using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Appeals;

/// <summary>The DASEN carries out a grant of the commission: the request becomes an authorisation, the mayor and the département are told (L131-5 al. 13), and on the grounds 1° to 3° the CNED attestation is made (R426-2-1).</summary>
[Act("executer-decision", "Exécuter la décision de la commission", Role.Dasen, Role.Clerk, On = [CaseKind.Appeal], Article = "R131-11-8", AnswersTask = true)]
public sealed class CarryOutDecision : Act
{
    /// <summary>The public school to which the child is attached (R131-11-8 6°).</summary>
    [Field("etablissement", "Établissement public de rattachement")]
    public string? AttachedSchool { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var appeal = await session.AppealAsync(file, cancellationToken);
        if (appeal.Outcome is not AppealOutcome.Granted || appeal.DecidedOn is not { } decidedOn) return Unlawful($"La commission n'a pas accordé l'autorisation par une décision signée sur le recours {file.Number}\u00A0: il n'y a rien à exécuter.", "D131-11-12");

        appeal.ExecutedOn = session.Today;
        string[] codes = appeal.Ground is { } ground && CnedEffect.IsFavourableOpinion(ground, AuthorisationKind.Express) ? ["L-19", "L-20", "L-21"] : ["L-19", "L-20"];
        foreach (var code in codes)
        {
            var fields = appeal.LetterFields();
            fields["numero"] = file.Number;
            if (code != "L-21") fields.Remove("motif");
            await session.Letters.PrepareAsync(file, code, $"{file.Id}:{code}", fields, null, cancellationToken);
        }

        if (await Authorisations.RequestOfAsync(session, appeal, cancellationToken) is { } request) await AuthoriseAsync(context, appeal, request, decidedOn, cancellationToken);
        context.Answer(ExecuteDecision.Executed);
        return null;
    }

    private async ValueTask AuthoriseAsync(ActContext context, Appeal appeal, AuthorisationRequest request, DateOnly decidedOn, CancellationToken cancellationToken)
    {
        var session = context.Session;
        (request.DecidedOn, request.NotifiedOn) = (decidedOn, appeal.NotifiedOn);
        request.AuthorisedUntil = Authorisations.PeriodOf(request, appeal.YearsGranted, decidedOn, session.Readings).LastDay;
        request.AttachedSchool = AttachedSchool ?? appeal.AttachedSchool ?? request.AttachedSchool;
        var requestFile = await session.GetAsync(request.CaseId, cancellationToken);
        requestFile.State = CaseState.Authorised;
        context.Recount(requestFile, AuthorisationTerm.Rule);
        context.Note(requestFile, "executer-decision", "Exécuter la décision de la commission", new JsonObject { ["recours"] = context.File.Number });
    }
}
