using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace IefWorkflow.Engine.Definitions;

/// <summary>One thing that differs between two definitions. A value that is absent counts as null.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "change")]
[JsonDerivedType(typeof(ActivityAdded), "activityAdded")]
[JsonDerivedType(typeof(ActivityRemoved), "activityRemoved")]
[JsonDerivedType(typeof(ActivityMoved), "activityMoved")]
[JsonDerivedType(typeof(ActivitiesReordered), "activitiesReordered")]
[JsonDerivedType(typeof(ActivityTypeChanged), "activityTypeChanged")]
[JsonDerivedType(typeof(ActivityMemberChanged), "activityMemberChanged")]
[JsonDerivedType(typeof(ConnectionAdded), "connectionAdded")]
[JsonDerivedType(typeof(ConnectionRemoved), "connectionRemoved")]
[JsonDerivedType(typeof(ConnectionsReordered), "connectionsReordered")]
[JsonDerivedType(typeof(VariableAdded), "variableAdded")]
[JsonDerivedType(typeof(VariableRemoved), "variableRemoved")]
[JsonDerivedType(typeof(VariableChanged), "variableChanged")]
[JsonDerivedType(typeof(ArgumentAdded), "argumentAdded")]
[JsonDerivedType(typeof(ArgumentRemoved), "argumentRemoved")]
[JsonDerivedType(typeof(ArgumentChanged), "argumentChanged")]
[JsonDerivedType(typeof(MemberChanged), "memberChanged")]
[JsonDerivedType(typeof(LayoutChanged), "layoutChanged")]
public abstract record DefinitionChange
{
    private DefinitionChange()
    {
    }

    /// <summary>An activity that only the second has.</summary>
    public sealed record ActivityAdded(string Activity, string Type, ActivityPlace Place) : DefinitionChange;

    /// <summary>An activity that only the first has.</summary>
    public sealed record ActivityRemoved(string Activity, string Type, ActivityPlace Place) : DefinitionChange;

    /// <summary>An activity that both have, nested in different places.</summary>
    public sealed record ActivityMoved(string Activity, ActivityPlace Before, ActivityPlace After) : DefinitionChange;

    /// <summary>Activities that follow each other in another order, where their order means something.</summary>
    public sealed record ActivitiesReordered(ActivityPlace Place, IReadOnlyList<string> Before, IReadOnlyList<string> After) : DefinitionChange;

    /// <summary>An activity of another type, or of another version of its type.</summary>
    public sealed record ActivityTypeChanged(string Activity, string Before, int VersionBefore, string After, int VersionAfter) : DefinitionChange;

    /// <summary>An input or another member of an activity; <c>customProperties.mergeMode</c> and the like are named with a dot.</summary>
    public sealed record ActivityMemberChanged(string Activity, string Member, JsonNode? Before, JsonNode? After) : DefinitionChange;

    /// <summary>A connection that only the second has.</summary>
    public sealed record ConnectionAdded(string Flowchart, ConnectionDefinition Connection) : DefinitionChange;

    /// <summary>A connection that only the first has.</summary>
    public sealed record ConnectionRemoved(string Flowchart, ConnectionDefinition Connection) : DefinitionChange;

    /// <summary>Connections that leave an activity in another order: they are followed in that order.</summary>
    public sealed record ConnectionsReordered(string Flowchart, string Source, IReadOnlyList<ConnectionDefinition> After) : DefinitionChange;

    /// <summary>A variable that only the second has, in the container of that identifier.</summary>
    public sealed record VariableAdded(string Scope, VariableDefinition Variable) : DefinitionChange;

    /// <summary>A variable that only the first has.</summary>
    public sealed record VariableRemoved(string Scope, VariableDefinition Variable) : DefinitionChange;

    /// <summary>A member of a variable that both have.</summary>
    public sealed record VariableChanged(string Scope, string Variable, string Member, JsonNode? Before, JsonNode? After) : DefinitionChange;

    /// <summary>An input or an output of the workflow that only the second has.</summary>
    public sealed record ArgumentAdded(ArgumentKind Kind, ArgumentDefinition Argument) : DefinitionChange;

    /// <summary>An input or an output of the workflow that only the first has.</summary>
    public sealed record ArgumentRemoved(ArgumentKind Kind, ArgumentDefinition Argument) : DefinitionChange;

    /// <summary>A member of an input or an output that both have.</summary>
    public sealed record ArgumentChanged(ArgumentKind Kind, string Argument, string Member, JsonNode? Before, JsonNode? After) : DefinitionChange;

    /// <summary>Any other member of the definition: <c>name</c>, <c>options.incidentStrategyType</c>.</summary>
    public sealed record MemberChanged(string Member, JsonNode? Before, JsonNode? After) : DefinitionChange;

    /// <summary>Activities drawn elsewhere, or with their connections drawn otherwise; nothing that runs differs.</summary>
    public sealed record LayoutChanged(IReadOnlyList<string> Activities) : DefinitionChange;
}
