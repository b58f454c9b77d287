using System.Text.Json.Nodes;
using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Law.Oversight;
using IefWorkflow.Law.Requests;
using IefWorkflow.Law.Residence;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Requests.Steps;

/// <summary>Prepares what the mayor, the departmental council and the CNED are told of an authorisation: never the ground to the first two (R131-10-2).</summary>
[Activity("Ief", "Courriers", "Prépare l'information du maire (L-19) et du président du conseil départemental (L-20), limitée à R131-10-2 et sans le motif, et l'attestation pour le CNED (L-21) quand elle vaut.", Name = "InformThirdParties", DisplayName = "Informer le maire, le département et le CNED")]
public sealed class InformThirdParties(CaseSession session) : AutomaticActivity(session)
{
    /// <inheritdoc/>
    protected override async ValueTask<string?> RunAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var request = await Session.RequestAsync(file, cancellationToken);
        var decision = await Session.DecisionInForceAsync(file.Id, cancellationToken) ?? throw new ActivityFaultException($"Le dossier {file.Number} n'a pas de décision.", null, null, null);
        var kind = request.TacitOn is null ? AuthorisationKind.Express : AuthorisationKind.Tacit;
        var told = AuthorisationInformation.For(new Law.Residence.Residence(request.Commune, request.Residence), DepartmentalCouncils.Ordinary);
        var fields = await FieldsAsync(file, request, decision, kind, cancellationToken);
        await Session.Letters.PrepareAsync(file, "L-19", $"{context.IdempotencyKey}:L-19", fields, $"Maire de {told.Mayor}", cancellationToken);
        await Session.Letters.PrepareAsync(file, "L-20", $"{context.IdempotencyKey}:L-20", fields, $"Président du conseil départemental ({told.Council})", cancellationToken);
        if (CnedEffect.IsFavourableOpinion(request.Ground, kind))
        {
            await Session.Letters.PrepareAsync(file, "L-21", $"{context.IdempotencyKey}:L-21", await Session.DecisionFieldsAsync(file, request, cancellationToken), null, cancellationToken);
        }

        return null;
    }

    private async ValueTask<JsonObject> FieldsAsync(CaseFile file, AuthorisationRequest request, Decision decision, AuthorisationKind kind, CancellationToken cancellationToken)
    {
        var guardians = await Session.Db.Set<CasePerson>().Where(person => person.CaseId == file.Id && person.Kind == CasePersonKind.Guardian).OrderBy(person => person.Position).Select(person => person.Name).ToListAsync(cancellationToken);
        return new JsonObject
        {
            ["numero"] = file.Number,
            ["enfant-nom"] = request.ChildLastName,
            ["enfant-prenoms"] = request.ChildFirstNames,
            ["ne-le"] = RequestFields.Text(request.ChildBornOn),
            ["adresse"] = request.AddressIsProtected ? null : request.Address,
            ["commune"] = request.Commune,
            ["mode-instruction"] = "dans la famille",
            ["responsables"] = string.Join(", ", guardians),
            ["delivree-le"] = RequestFields.Text(MayorFileEntry.IssuedOn(kind, decision.On, request.AttestationAskedOn, Session.Readings)),
            ["du"] = RequestFields.Text(request.AuthorisedFrom),
            ["au"] = RequestFields.Text(request.AuthorisedUntil),
        };
    }
}
