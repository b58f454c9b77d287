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
        var request = await Authorisations.RequestOfAsync(session, appeal, cancellationToken);
        if (request is not null) await AuthoriseAsync(context, appeal, request, decidedOn, cancellationToken);
        await InformAsync(context, appeal, request, decidedOn, cancellationToken);
        context.Answer(ExecuteDecision.Executed);
        return null;
    }

    /// <summary>Prepares the letters to third parties. Where the request was never filed here, they lack what only it says, and their preview lists it.</summary>
    private static async ValueTask InformAsync(ActContext context, Appeal appeal, AuthorisationRequest? request, DateOnly decidedOn, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        if (request is not null) await ThirdPartyLetters.PrepareAsync(session, file, request, decidedOn, file.Id, cancellationToken);
        foreach (var code in request is null ? (string[])["L-19", "L-20"] : [])
        {
            await session.Letters.PrepareAsync(file, code, $"{file.Id}:{code}", new JsonObject { ["numero"] = file.Number, ["enfant"] = appeal.Child, ["delivree-le"] = RequestFields.Text(decidedOn) }, null, cancellationToken);
        }

        if (appeal.Ground is not { } ground || !CnedEffect.IsFavourableOpinion(ground, AuthorisationKind.Express)) return;

        var fields = request is null ? appeal.LetterFields() : RequestFields.Of(file, request, session.Settings);
        (fields["numero"], fields["date-decision"], fields["annees"]) = (file.Number, RequestFields.Text(decidedOn), appeal.YearsGranted);
        await session.Letters.PrepareAsync(file, "L-21", $"{file.Id}:L-21", fields, null, cancellationToken);
    }

    private async ValueTask AuthoriseAsync(ActContext context, Appeal appeal, AuthorisationRequest request, DateOnly decidedOn, CancellationToken cancellationToken)
    {
        var session = context.Session;
        (request.DecidedOn, request.NotifiedOn) = (decidedOn, appeal.NotifiedOn);
        Authorisations.Open(request, appeal.YearsGranted, decidedOn, session.Readings);
        request.AttachedSchool = AttachedSchool ?? appeal.AttachedSchool ?? request.AttachedSchool;
        var requestFile = await session.GetAsync(request.CaseId, cancellationToken);
        requestFile.State = CaseState.Authorised;
        context.Recount(requestFile, AuthorisationTerm.Rule);
        context.Note(requestFile, "executer-decision", "Exécuter la décision de la commission", new JsonObject { ["recours"] = context.File.Number });
    }
}
