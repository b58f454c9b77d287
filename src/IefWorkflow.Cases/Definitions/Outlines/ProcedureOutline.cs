using IefWorkflow.Cases.Settings;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cases.Definitions.Outlines;

/// <summary>A procedure as a list of steps, in the order in which a file meets them: the drawing told in words.</summary>
/// <param name="Steps">The steps: from each beginning down its first branch to the end, then the next branch; what nothing leads to comes last.</param>
public sealed record ProcedureOutline(IReadOnlyList<OutlineStep> Steps)
{
    /// <summary>Tells a definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="registry">The activity types that it may use.</param>
    /// <param name="settings">The académie, whose readings say how long the limits are.</param>
    /// <param name="today">The day on which the limits are looked up.</param>
    public static ProcedureOutline Of(WorkflowDefinition definition, ActivityRegistry registry, AcademySettings settings, DateOnly today) =>
        new(new OutlineReader(definition, registry, new StepFacts(settings.Readings, today)).Read());

    /// <summary>The step of an identifier; null when there is none.</summary>
    public OutlineStep? Find(string id) => Steps.FirstOrDefault(step => step.Id == id);

    /// <summary>How people call a step: its own title, else the name of its type, else its identifier.</summary>
    public static string TitleOf(ActivityDefinition activity, ActivityRegistry registry) =>
        WrittenTitle(activity) is { Length: > 0 } title ? title : registry.Find(activity.Type, activity.Version)?.DisplayName ?? activity.Id;

    /// <summary>The title that the designer wrote; empty for none.</summary>
    internal static string WrittenTitle(ActivityDefinition activity) => (activity.Json["metadata"] as System.Text.Json.Nodes.JsonObject)?["displayText"]?.ToString() ?? "";
}
