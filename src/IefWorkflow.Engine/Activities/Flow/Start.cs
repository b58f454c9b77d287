namespace IefWorkflow.Engine.Activities.Flow;

/// <summary>Marks where a flowchart begins.</summary>
[Activity("Elsa", "Diagramme", "Marque le début d'un diagramme.", DisplayName = "Début")]
public sealed class Start : Activity;
