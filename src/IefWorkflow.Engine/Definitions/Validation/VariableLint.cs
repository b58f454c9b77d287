using System.Text.Json.Nodes;
using IefWorkflow.Engine.Activities;

namespace IefWorkflow.Engine.Definitions.Validation;

/// <summary>Variables are declared once, and what refers to one refers to one that exists.</summary>
internal sealed class VariableLint : IDefinitionLint
{
    private const string SetVariable = "Elsa.SetVariable";

    public IEnumerable<DefinitionFault> Check(WorkflowDefinition definition, ActivityRegistry registry)
    {
        foreach (var fault in Doubles(definition.Variables, DefinitionPath.Document)) yield return fault;
        foreach (var scoped in ScopedActivity.AllOf(definition))
        {
            foreach (var fault in Doubles(scoped.Activity.Variables, scoped.Activity.Path)) yield return fault;
            if (scoped.Activity.Type == SetVariable && Target(scoped) is { } missing) yield return missing;
            foreach (var fault in Outputs(scoped, registry)) yield return fault;
        }
    }

    private static IEnumerable<DefinitionFault> Doubles(IReadOnlyList<VariableDefinition> variables, string owner)
    {
        var (ids, names) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        for (var index = 0; index < variables.Count; index++)
        {
            var (variable, path) = (variables[index], DefinitionPath.Item(DefinitionPath.Member(owner, "variables"), index));
            if (!ids.Add(variable.Id)) yield return LintFault.Error(DefinitionPath.Member(path, "id"), $"Deux variables ont l'identifiant {DefinitionText.Quoted(variable.Id)} : donnez-en un autre à celle-ci.");
            if (!names.Add(variable.Name)) yield return LintFault.Warning(DefinitionPath.Member(path, "name"), $"Deux variables ont le nom {DefinitionText.Quoted(variable.Name)}, les scripts n'en voient qu'une : renommez celle-ci.");
        }
    }

    private static DefinitionFault? Target(ScopedActivity scoped)
    {
        var path = DefinitionPath.Member(scoped.Activity.Path, "variable");
        if (Id(scoped.Activity.Json["variable"]) is not { } id) return LintFault.Error(path, $"L'activité {DefinitionText.Quoted(scoped.Activity.Id)} ne dit pas quelle variable elle affecte : choisissez-en une.");
        if (scoped.SeesVariable(id)) return null;
        return LintFault.Error(DefinitionPath.Member(path, "id"), $"La variable {DefinitionText.Quoted(id)} n'existe pas à cet endroit : choisissez-en une du workflow ou d'un conteneur de l'activité.{scoped.NearestVariable(id)}");
    }

    /// <remarks>An output may also be bound to an output of the workflow, by its name, or to a place of Elsa's own, written with a colon.</remarks>
    private static IEnumerable<DefinitionFault> Outputs(ScopedActivity scoped, ActivityRegistry registry)
    {
        foreach (var output in registry.Find(scoped.Activity.Type, scoped.Activity.Version)?.Outputs ?? [])
        {
            if (scoped.Activity.Json[output.JsonName] is not JsonObject bound || Id(bound["memoryReference"]) is not { } id) continue;
            if (id.Contains(':', StringComparison.Ordinal) || scoped.SeesVariable(id) || scoped.Definition.Outputs.Any(declared => declared.Name == id)) continue;

            yield return LintFault.Warning(
                DefinitionPath.Member(DefinitionPath.Member(scoped.Activity.Path, output.JsonName), "memoryReference"),
                $"Le résultat de {DefinitionText.Quoted(scoped.Activity.Id)} est destiné à {DefinitionText.Quoted(id)}, qui n'existe pas : il sera perdu, choisissez une variable.{scoped.NearestVariable(id)}");
        }
    }

    private static string? Id(JsonNode? reference) => (reference as JsonObject)?["id"] is JsonValue value && value.TryGetValue(out string? id) && id.Length > 0 ? id : null;
}
