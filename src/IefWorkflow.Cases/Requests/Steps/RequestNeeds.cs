using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Requests.Steps;

/// <summary>Routes by what the request calls for: an opinion, an envelope to hand over, a decision on a foreign diploma, an attestation.</summary>
[Activity("Ief", "Demande", "Oriente selon ce que la demande appelle\u00A0: un avis, un pli à remettre, une décision sur un titre étranger, une attestation.", Name = "RequestNeeds", DisplayName = "La demande appelle-t-elle…")]
[Outcomes("Oui", "Non")]
public sealed class RequestNeeds(CaseSession session) : AutomaticActivity(session)
{
    /// <summary>What is asked about.</summary>
    [Input(DisplayName = "Quoi", UIHint = "dropdown", Options = ["avis-directeur", "avis-medical", "pli-ferme", "titre-etranger", "attestation", "retrait"], IsRequired = true)]
    public Input<string> What { get; set; } = null!;

    /// <inheritdoc/>
    protected override async ValueTask<string?> RunAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var request = await Session.RequestAsync(file, cancellationToken);
        var codes = (await Session.ChecklistAsync(file, request, cancellationToken)).Codes;
        var what = context.Get(What) ?? "";
        var needs = what switch
        {
            "avis-directeur" => request is { IntegrityThreatened: true, HeadOpinionAskedFor: false } && !codes.Contains("INT-AVIS"),
            "avis-medical" => DoctorOpinion.MustBeAsked(request.Ground, codes, Session.Readings),
            "pli-ferme" => codes.Any(code => SupportingDocuments.Find(code) is { Sealed: true }),
            "titre-etranger" => ForeignDiplomaRule.Assess(request.Ground, codes, await Session.ForeignDiplomaAcceptedAsync(file.Id, cancellationToken)) is ForeignDiploma.DecisionNeeded,
            "attestation" => request.TacitOn is not null,
            "retrait" => await Session.DecisionInForceAsync(file.Id, cancellationToken) is { Kind: DecisionKind.AuthorisationWithdrawal },
            _ => throw new ActivityFaultException($"La question « {what} » n'existe pas.", null, null, null),
        };
        return needs ? "Oui" : "Non";
    }
}
