namespace IefWorkflow.Engine.Activities.Flow;

/// <summary>Ends the flowchart around it; branches that still run are cancelled.</summary>
[Activity("Elsa", "Diagramme", "Termine le diagramme ; les branches encore en cours sont annulées.", DisplayName = "Fin")]
public sealed class End : Activity
{
    internal override bool IsTerminal => true;
}
