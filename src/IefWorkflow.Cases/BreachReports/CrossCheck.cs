using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.BreachReports;

/// <summary>Looks for an authorisation of the child on the day of the fact (R131-9), and says what was found. A person decides what follows.</summary>
[Activity("Ief", "Signalement", "Recherche l'autorisation de l'enfant au jour du fait. Une personne décide de la suite.", DisplayName = "Croiser avec les autorisations")]
[Outcomes("Autorisé", "Demande en cours", "Non autorisé")]
public sealed class CrossCheck(CaseSession session) : AutomaticActivity(session)
{
    /// <inheritdoc/>
    protected override async ValueTask<string?> RunAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var breach = await Session.BreachAsync(file, cancellationToken);
        var requests = await Session.RequestsOfChildAsync(breach.ChildLastName, breach.ChildFirstNames, breach.ChildBornOn, cancellationToken);
        var answer = await Session.AuthorisationOnAsync(requests, breach.ObservedOn, cancellationToken);
        var finding = BreachFindings.Of(answer);
        breach.Finding = finding;
        Session.Journal.Add(file, Actor.System, "croisement", $"Recherche d'une autorisation\u00A0: {finding.Label()}", new JsonObject
        {
            ["le"] = breach.ObservedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["constat"] = finding.Code(),
            ["dossiers"] = new JsonArray([.. requests.Select(found => (JsonNode)found.File.Number)]),
        });
        return answer.Match(_ => "Autorisé", _ => "Demande en cours", _ => "Non autorisé");
    }
}
