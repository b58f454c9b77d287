namespace IefWorkflow.Engine.Activities.Flow;

/// <summary>A point of a flowchart that does nothing: a place for connections to meet.</summary>
[Activity("Elsa", "Diagramme", "Un point de passage qui ne fait rien.", DisplayName = "Point de passage", IsBrowsable = false)]
public sealed class FlowNode : Activity;
