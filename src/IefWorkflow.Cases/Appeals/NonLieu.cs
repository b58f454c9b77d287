using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Appeals;

/// <summary>Tells the family and the commission that the refusal was withdrawn: the appeal has no object left (L-18, CRPA L412-6).</summary>
[Activity("Ief", "Recours", "Informe la famille et la commission que le refus est retiré\u00A0: le recours est sans objet (CRPA L412-6).", DisplayName = "Constater le non-lieu")]
public sealed class NonLieu(CaseSession session) : AutomaticActivity(session)
{
    /// <inheritdoc/>
    protected override async ValueTask<string?> RunAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var appeal = await Session.AppealAsync(file, cancellationToken);
        if (appeal.Outcome is not AppealOutcome.Moot) throw new ActivityFaultException($"Le refus attaqué par le recours {file.Number} n'a pas été retiré\u00A0: il y a lieu de statuer.", null, null, null);

        var fields = appeal.LetterFields();
        fields["numero"] = file.Number;
        await Session.Letters.PrepareAsync(file, "L-18", $"{file.Id}:L-18", fields, null, cancellationToken);
        if (await Authorisations.RequestOfAsync(Session, appeal, cancellationToken) is { } request) await AuthoriseAsync(file, request, cancellationToken);
        return null;
    }

    /// <summary>Prepares the authorisation that L-18 says is enclosed, and what third parties are told of it.</summary>
    private async ValueTask AuthoriseAsync(CaseFile file, AuthorisationRequest request, CancellationToken cancellationToken)
    {
        var requestFile = await Session.GetAsync(request.CaseId, cancellationToken);
        await Session.Letters.PrepareAsync(requestFile, "L-08", $"{file.Id}:L-08", await Session.DecisionFieldsAsync(requestFile, request, cancellationToken), null, cancellationToken);
        await ThirdPartyLetters.PrepareAsync(Session, requestFile, request, request.DecidedOn ?? Session.Today, file.Id, cancellationToken);
    }
}
