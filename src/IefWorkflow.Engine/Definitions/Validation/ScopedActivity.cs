namespace IefWorkflow.Engine.Definitions.Validation;

/// <summary>An activity with the containers around it, whose variables it sees.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Parent">The activity that holds it; null for the root.</param>
/// <param name="Definition">The definition, whose variables all see.</param>
internal sealed record ScopedActivity(ActivityDefinition Activity, ScopedActivity? Parent, WorkflowDefinition Definition)
{
    /// <summary>Every activity, depth first.</summary>
    public static IEnumerable<ScopedActivity> AllOf(WorkflowDefinition definition)
    {
        var pending = new Stack<ScopedActivity>([new ScopedActivity(definition.Root, null, definition)]);
        while (pending.TryPop(out var current))
        {
            yield return current;
            foreach (var child in current.Activity.Children.Reverse()) pending.Push(new ScopedActivity(child.Activity, current, definition));
        }
    }

    /// <summary>Whether a variable of that identifier can be seen from here.</summary>
    public bool SeesVariable(string id) => VisibleVariables().Any(variable => variable.Id == id);

    /// <summary>The variable that was probably meant, as a question; empty when none is near.</summary>
    public string NearestVariable(string id)
    {
        var visible = VisibleVariables().ToList();
        var nearest = visible.Find(variable => variable.Name == id)?.Id ?? NearestName.To(id, visible.Select(variable => variable.Id));
        return nearest is null ? "" : $" Vouliez-vous dire {DefinitionText.Quoted(nearest)} ?";
    }

    private IEnumerable<VariableDefinition> VisibleVariables()
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            foreach (var variable in scope.Activity.Variables) yield return variable;
        }

        foreach (var variable in Definition.Variables) yield return variable;
    }
}
