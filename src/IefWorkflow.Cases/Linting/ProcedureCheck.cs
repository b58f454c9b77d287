using System.Text.Json.Nodes;
using IefWorkflow.Cases.Definitions;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cases.Linting;

/// <summary>What stands against publishing a procedure: the checks of the engine and those of the law.</summary>
/// <remarks>
/// A warning is accepted for a step, or for the whole definition, by a reason written there, in <c>customProperties.avertissementsAcceptes</c> under the
/// code of the check; an error never is.
/// </remarks>
public static class ProcedureCheck
{
    private const string Accepted = "avertissementsAcceptes";

    /// <summary>Errors, which forbid publication, and the warnings for which no reason was written.</summary>
    /// <param name="definition">A definition that was read without fault.</param>
    /// <param name="lints">The checks beside those of the engine: <see cref="LegalLint"/>, or none for a draft that is only played.</param>
    public static IReadOnlyList<DefinitionFault> FaultsOf(WorkflowDefinition definition, IEnumerable<IDefinitionLint> lints) =>
        [.. DefinitionValidator.Validate(definition, CaseServices.Activities, lints).Select(fault => Placed(fault, definition)).Where(fault => fault.Severity is DefinitionSeverity.Error || ReasonOf(fault, definition) is null)];

    /// <summary>The reasons for which warnings are accepted at a step, by the codes of their checks.</summary>
    public static IReadOnlyDictionary<string, string> ReasonsOf(ActivityDefinition step) => ReasonsOf(step.Json);

    /// <summary>A copy of a definition that holds reasons for warnings; the definition itself when none is given.</summary>
    /// <remarks>A reason for a step that is not there is left out.</remarks>
    public static WorkflowDefinition Accept(WorkflowDefinition definition, IReadOnlyList<WarningReason> reasons)
    {
        if (reasons.Count == 0) return definition;

        var copy = Copy(definition);
        foreach (var reason in reasons)
        {
            if (OwnerOf(reason.ActivityId, copy) is not { } owner) continue;
            if (owner["customProperties"] is not JsonObject custom) owner["customProperties"] = custom = [];
            if (custom[Accepted] is not JsonObject accepted) custom[Accepted] = accepted = [];
            accepted[reason.Code] = reason.Reason.Trim();
        }

        return Copy(copy);
    }

    private static WorkflowDefinition Copy(WorkflowDefinition definition) =>
        WorkflowDefinitionReader.Read(WorkflowDefinitionWriter.Write(definition)).Match(read => read.Definition, refused => throw new InvalidOperationException(refused.Faults[0].ToString()));

    private static JsonObject? OwnerOf(string? activityId, WorkflowDefinition definition) =>
        activityId is null ? definition.Json : definition.Activities.FirstOrDefault(activity => activity.Id == activityId)?.Json;

    private static Dictionary<string, string> ReasonsOf(JsonObject owner) =>
        ((owner["customProperties"] as JsonObject)?[Accepted] as JsonObject ?? []).Where(entry => entry.Value?.ToString().Length > 0).ToDictionary(entry => entry.Key, entry => entry.Value!.ToString(), StringComparer.Ordinal);

    private static DefinitionFault Placed(DefinitionFault fault, WorkflowDefinition definition) =>
        fault.ActivityId is not null ? fault : fault with { ActivityId = definition.Activities.Where(activity => IsAt(fault.Path, activity.Path)).MaxBy(activity => activity.Path.Length)?.Id };

    private static bool IsAt(string path, string activity) => path == activity || path.StartsWith(activity + ".", StringComparison.Ordinal);

    private static string? ReasonOf(DefinitionFault fault, WorkflowDefinition definition) =>
        fault.Code is { } code && OwnerOf(fault.ActivityId, definition) is { } owner ? ReasonsOf(owner).GetValueOrDefault(code) : null;
}
