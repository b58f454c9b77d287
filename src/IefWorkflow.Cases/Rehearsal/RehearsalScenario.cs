using System.Text.Json;
using IefWorkflow.Cases.Definitions;
using IefWorkflow.Cases.Simulation.Scenarios;

namespace IefWorkflow.Cases.Rehearsal;

/// <summary>A scenario on which a draft can be rehearsed.</summary>
/// <param name="Key">What it is asked for by: <c>demandes/01-accord-expres</c>, or <c>moi/essai</c> for one that a designer saved.</param>
/// <param name="Group">The folder it comes from; <see cref="Saved"/> for those that a designer saved.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Json">Its text.</param>
public sealed record RehearsalScenario(string Key, string Group, Scenario Scenario, string Json)
{
    /// <summary>The group of the scenarios that a designer saved.</summary>
    public const string Saved = "moi";

    private static readonly Dictionary<string, string> Openings = new(StringComparer.Ordinal)
    {
        ["deposer-demande"] = ProcedureNames.Request,
        ["former-recours"] = ProcedureNames.Appeal,
        ["declarer-changement-residence"] = ProcedureNames.Residence,
        ["nommer-commission"] = ProcedureNames.Mandates,
        ["ouvrir-annee-instance"] = ProcedureNames.DepartmentalBody,
        ["signaler-manquement"] = ProcedureNames.BreachReport,
    };

    /// <summary>The scenario read again: a run changes the people that it is given.</summary>
    internal Scenario Fresh()
    {
        using var document = JsonDocument.Parse(Json);
        return ScenarioReader.Read(document.RootElement.Clone()) is ScenarioReading.Read { Scenarios: [var scenario] } ? scenario : throw new InvalidOperationException($"The scenario {Key} can no longer be read.");
    }

    /// <summary>Whether a file of a procedure is opened in it.</summary>
    public bool Concerns(string definitionId) => Scenario.Steps.Any(step => step.Act is { } act && Openings.GetValueOrDefault(act.Act.Name) == definitionId);
}
