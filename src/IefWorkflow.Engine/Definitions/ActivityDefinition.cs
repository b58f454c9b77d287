using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Definitions;

/// <summary>One activity of a definition, as its designer placed it.</summary>
public sealed class ActivityDefinition
{
    internal ActivityDefinition(JsonObject json, string id, string type, int version, string path)
    {
        (Json, Id, Type, Version, Path) = (json, id, type, version, path);
    }

    /// <summary>The identifier, unique in the definition.</summary>
    public string Id { get; }

    /// <summary>The name that scripts may use instead of the identifier; null when it has none.</summary>
    public string? Name { get; internal init; }

    /// <summary>The type: <c>Elsa.WriteLine</c>.</summary>
    public string Type { get; }

    /// <summary>The version of the type, from 1.</summary>
    public int Version { get; }

    /// <summary>Where it stands in the document.</summary>
    public string Path { get; }

    /// <summary>The activity's whole JSON, with everything the engine does not know. Not to be changed.</summary>
    public JsonObject Json { get; }

    /// <summary>Its place in the tree: the identifiers from the workflow down, joined by colons.</summary>
    public string NodeId { get; internal set; } = "";

    /// <summary>Whether it starts an instance when its stimulus arrives.</summary>
    public bool CanStartWorkflow { get; internal init; }

    /// <summary>How it merges several arriving branches in token mode: <c>Stream</c>, <c>Merge</c>…; null when the designer set none.</summary>
    public string? MergeMode { get; internal init; }

    /// <summary>The activities nested in it, in the order of the document.</summary>
    public IReadOnlyList<NestedActivity> Children { get; internal set; } = [];

    /// <summary>The variables it declares, where it is a container.</summary>
    public IReadOnlyList<VariableDefinition> Variables { get; internal init; } = [];

    /// <summary>The connections between its children, where it is a flowchart.</summary>
    public IReadOnlyList<ConnectionDefinition> Connections { get; internal init; } = [];

    /// <summary>The activity itself, then everything nested in it, depth first.</summary>
    public IEnumerable<ActivityDefinition> SelfAndDescendants()
    {
        var pending = new Stack<ActivityDefinition>([this]);
        while (pending.TryPop(out var activity))
        {
            yield return activity;
            foreach (var child in activity.Children.Reverse()) pending.Push(child.Activity);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Id} ({Type})";
}
