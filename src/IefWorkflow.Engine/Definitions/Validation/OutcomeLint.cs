using IefWorkflow.Engine.Activities;

namespace IefWorkflow.Engine.Definitions.Validation;

/// <summary>Connections leave activities by outcomes that these have, and an activity of several outcomes has them all connected.</summary>
internal sealed class OutcomeLint : IDefinitionLint
{
    public IEnumerable<DefinitionFault> Check(WorkflowDefinition definition, ActivityRegistry registry) =>
        definition.Activities.Where(activity => activity.Connections.Count > 0).SelectMany(flowchart => CheckFlowchart(flowchart, registry));

    private static IEnumerable<DefinitionFault> CheckFlowchart(ActivityDefinition flowchart, ActivityRegistry registry)
    {
        var outcomes = new Dictionary<string, ActivityOutcomes>(StringComparer.Ordinal);
        foreach (var activity in flowchart.Children.Select(child => child.Activity))
        {
            if (registry.Find(activity.Type, activity.Version) is { } descriptor) outcomes[activity.Id] = ActivityOutcomes.Of(activity, descriptor);
        }

        var used = flowchart.Connections.ToLookup(connection => connection.Source, connection => connection.Port, StringComparer.Ordinal);
        return WrongPorts(flowchart, outcomes).Concat(DeadEnds(flowchart, outcomes, used));
    }

    private static IEnumerable<DefinitionFault> WrongPorts(ActivityDefinition flowchart, Dictionary<string, ActivityOutcomes> outcomes)
    {
        for (var index = 0; index < flowchart.Connections.Count; index++)
        {
            var connection = flowchart.Connections[index];
            if (!outcomes.TryGetValue(connection.Source, out var known) || known.Allows(connection.Port)) continue;

            var path = DefinitionPath.Item(DefinitionPath.Member(flowchart.Path, "connections"), index);
            yield return known.IsTerminal
                ? LintFault.Warning(path, $"L'activité {DefinitionText.Quoted(connection.Source)} termine son diagramme, cette connexion n'est jamais suivie : supprimez-la.")
                : LintFault.Error(path, $"L'activité {DefinitionText.Quoted(connection.Source)} n'a pas d'issue {DefinitionText.Quoted(connection.Port)} : partez de {string.Join(" ou ", known.Names.Select(DefinitionText.Quoted))}.");
        }
    }

    private static IEnumerable<DefinitionFault> DeadEnds(ActivityDefinition flowchart, Dictionary<string, ActivityOutcomes> outcomes, ILookup<string, string> used) =>
        from activity in flowchart.Children.Select(child => child.Activity)
        where outcomes.ContainsKey(activity.Id) && used.Contains(activity.Id)
        from outcome in outcomes[activity.Id].Names.Except(used[activity.Id])
        select LintFault.Warning(activity.Path, $"L'issue {DefinitionText.Quoted(outcome)} de {DefinitionText.Quoted(activity.Id)} ne mène nulle part : reliez-la, ou vérifiez que la branche doit s'arrêter là.");
}
