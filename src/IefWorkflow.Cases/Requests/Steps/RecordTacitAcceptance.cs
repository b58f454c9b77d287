using System.Text.Json.Nodes;
using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Law.Requests;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Requests.Steps;

/// <summary>Records the authorisation born of two months of silence (L131-5), by the law and not by the graph alone. While a decision is on its way, its proof is waited for.</summary>
[Activity("Ief", "Demande", "Inscrit l'autorisation née de deux mois de silence (L131-5). Si un refus est en route, attend la preuve de sa notification.", Name = "RecordTacitAcceptance", DisplayName = "Constater l'acceptation tacite")]
[Outcomes("Acquise", "Preuve attendue", "Sans effet")]
public sealed class RecordTacitAcceptance(CaseSession session) : AutomaticActivity(session)
{
    /// <inheritdoc/>
    protected override async ValueTask<string?> RunAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var request = await Session.RequestAsync(file, cancellationToken);
        if (await Session.SilenceAsync(file, request, request.DecidedOn, request.NotifiedOn, cancellationToken) is not ExpressDecision.TooLate late) return "Sans effet";
        if (await Session.Tasks.FindOpenAsync(file.Id, "enregistrer-preuve", cancellationToken) is not null)
        {
            await Session.Outbox.AlertAsync(file, Role.Dasen, $"{file.Id}:preuve", $"Dossier {file.Number}\u00A0: les deux mois sont passés et la preuve de notification manque. L'autorisation est acquise si la décision n'a pas été notifiée le {FrenchDate.Plain(late.AuthorisedSince)} au plus tard.", cancellationToken);
            return "Preuve attendue";
        }

        var overtaken = await Session.DecisionInForceAsync(file.Id, cancellationToken);
        request.TacitOn = late.AuthorisedSince;
        Session.Db.Set<Decision>().Add(new Decision
        {
            Id = $"{file.Id}:tacite",
            CaseId = file.Id,
            Kind = DecisionKind.TacitAcceptance,
            On = late.AuthorisedSince,
            FirstSchoolYear = AuthorisationDuration.FirstYear(request.SchoolYear, late.AuthorisedSince, Session.Readings).FirstYear,
            Years = AuthorisationDuration.TacitYears(request.Ground, request.YearsRequested, Session.Readings),
            Mentions = DecisionMentions.OfGrant(request),
            ReplacesId = overtaken?.Id,
        });
        Session.Journal.Add(file, Actor.System, "acceptation-tacite", "Autorisation acquise par le silence", new JsonObject { ["depuis-le"] = RequestFields.Text(late.AuthorisedSince) });
        await Session.Db.SaveChangesAsync(cancellationToken);
        return "Acquise";
    }
}
