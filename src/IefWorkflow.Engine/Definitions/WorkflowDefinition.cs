using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Definitions;

/// <summary>One version of a workflow definition, read from Elsa 3 JSON.</summary>
/// <remarks>
/// The document read is kept whole in <see cref="Json"/>: what the engine does not know is written back unchanged, in its order. The
/// other members are a view of it. Immutable by convention; safe to share between threads.
/// </remarks>
public sealed class WorkflowDefinition
{
    /// <summary>The identifier of the activity that stands for the workflow itself.</summary>
    public const string WorkflowActivityId = "Workflow1";

    /// <summary>The type of that activity.</summary>
    public const string WorkflowActivityType = "Elsa.Workflow";

    internal WorkflowDefinition(JsonObject json, ActivityDefinition root)
    {
        (Json, Root) = (json, root);
    }

    /// <summary>The identifier of this version.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The identifier shared by all versions.</summary>
    public string DefinitionId { get; internal init; } = "";

    /// <summary>The name; null when it has none.</summary>
    public string? Name { get; internal init; }

    /// <summary>The version number, from 1.</summary>
    public int Version { get; internal init; } = 1;

    /// <summary>Whether it is the newest version, the one that its designer edits.</summary>
    public bool IsLatest { get; internal init; }

    /// <summary>Whether it is the version that new instances run.</summary>
    public bool IsPublished { get; internal init; }

    /// <summary>The variables of the workflow.</summary>
    public IReadOnlyList<VariableDefinition> Variables { get; internal init; } = [];

    /// <summary>The inputs it declares. Others given at start are kept too.</summary>
    public IReadOnlyList<ArgumentDefinition> Inputs { get; internal init; } = [];

    /// <summary>The outputs it declares. Others set by activities are kept too.</summary>
    public IReadOnlyList<ArgumentDefinition> Outputs { get; internal init; } = [];

    /// <summary>What becomes of an instance when an activity fails.</summary>
    public IncidentStrategy IncidentStrategy { get; internal init; }

    /// <summary>The activity that the workflow runs.</summary>
    public ActivityDefinition Root { get; }

    /// <summary>The whole document. Not to be changed.</summary>
    public JsonObject Json { get; }

    /// <summary>Every activity, depth first.</summary>
    public IEnumerable<ActivityDefinition> Activities => Root.SelfAndDescendants();

    /// <inheritdoc/>
    public override string ToString() => $"{DefinitionId} v{Version}";
}
