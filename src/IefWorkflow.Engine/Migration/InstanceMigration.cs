using IefWorkflow.Engine.Activities.Flow;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Values;

namespace IefWorkflow.Engine.Migration;

/// <summary>Moves a waiting instance to another version of its definition: it goes on where it stands, finished steps never run again.</summary>
/// <remarks>Bookmarks keep their identifiers, so the due dates attached to them stay.</remarks>
internal sealed class InstanceMigration(WorkflowInstance instance, WorkflowProgram target, IReadOnlyDictionary<string, string> mapping)
{
    private readonly List<MigrationProblem> problems = [];
    private readonly WorkflowExecution burst = WorkflowExecution.Detached(target, instance);

    /// <summary>Rebuilds the tree of executions on the new version, without touching the instance.</summary>
    /// <returns>The new root, or what stands in the way.</returns>
    public (ActivityContext? Root, IReadOnlyList<MigrationProblem> Problems) Plan()
    {
        var root = instance.Root is null ? null : Move(instance.Root, null);
        return (problems.Count == 0 ? root : null, problems);
    }

    /// <summary>Puts the instance on the new version.</summary>
    public void Apply(ActivityContext root)
    {
        instance.Root = root;
        instance.DefinitionVersionId = target.Definition.Id;
        instance.Version = target.Definition.Version;
        for (var i = 0; i < instance.Bookmarks.Count; i++) instance.Bookmarks[i] = instance.Bookmarks[i] with { ActivityId = Mapped(instance.Bookmarks[i].ActivityId) };
    }

    private string Mapped(string id) => mapping.GetValueOrDefault(id, id);

    private ActivityContext? Move(ActivityContext context, ActivityContext? parent)
    {
        var id = Mapped(context.Node.Id);
        if (target.Find(id) is not { } node) return Problem(context, $"l'activité « {id} » n'existe pas dans la version cible, indiquez celle qui la remplace.");
        if (node.Definition.Type != context.Definition.Type) return Problem(context, $"l'activité « {id} » est de type {node.Definition.Type} dans la version cible, il faut {context.Definition.Type}.");
        if (node.Parent?.Id != parent?.Node.Id) return Problem(context, $"l'activité « {id} » n'est plus au même endroit dans la version cible.");

        var moved = new ActivityContext(burst, node, parent, context.Execution)
        {
            Status = context.Status,
            ByBackwardConnection = context.ByBackwardConnection,
            IsBreaking = context.IsBreaking,
            FaultCount = context.FaultCount,
            Retries = context.Retries,
            State = context.State.DeepClone().AsObject(),
            Outputs = context.Outputs,
            DynamicVariables = context.DynamicVariables,
        };
        MoveVariables(context, moved);
        if (context.Flow is { } flow) moved.Flow = MoveFlow(flow, Flowchart.GraphOf(context), context, moved);
        foreach (var child in context.Children) Move(child, moved);
        if (node.Definition.Type == "Elsa.Sequence" && moved.Children is [var current]) moved.State["next"] = current.Node.ChildIndex + 1;
        return moved;
    }

    private void MoveVariables(ActivityContext from, ActivityContext to)
    {
        to.DeclareVariables();
        for (var i = 0; i < to.Node.Variables.Count; i++)
        {
            var variable = to.Node.Variables[i];
            var old = from.Node.Variables.ToList().FindIndex(candidate => candidate.Id == variable.Id);
            if (old < 0 || from.VariableValues is null) continue;

            try
            {
                to.VariableValues![i] = variable.Type.Convert(from.VariableValues[old]);
            }
            catch (WorkflowValueException fault)
            {
                Problem(from, $"la variable « {variable.Name} » ne peut pas changer de type\u00A0: {fault.Message}");
            }
        }
    }

    /// <remarks>Visits and tokens follow the activities and connections that both versions have.</remarks>
    private FlowState MoveFlow(FlowState flow, FlowGraph old, ActivityContext from, ActivityContext to)
    {
        var graph = Flowchart.GraphOf(to);
        var moved = new FlowState(graph.Activities, graph.Connections);
        var activities = Enumerable.Range(0, old.Activities).Select(index => to.Node.Children.ToList().FindIndex(child => child.Id == Mapped(from.Node.Children[index].Id))).ToArray();
        for (var i = 0; i < old.Activities; i++)
        {
            if (activities[i] >= 0) moved.ActivityVisits[activities[i]] = flow.ActivityVisits[i];
        }

        for (var i = 0; i < old.Connections; i++)
        {
            var connection = Find(graph, activities[old.Source(i)], old.Port(i), activities[old.Target(i)]);
            if (connection < 0) continue;

            moved.ConnectionVisits[connection] = flow.ConnectionVisits[i];
            moved.LastFollowed[connection] = flow.LastFollowed[i];
            moved.Tokens.AddRange(flow.Tokens.Where(token => token.Connection == i).Select(token => new FlowToken(connection, token.Blocked) { Consumed = token.Consumed }));
        }

        return moved;
    }

    private static int Find(FlowGraph graph, int source, string port, int destination)
    {
        for (var i = 0; i < graph.Connections; i++)
        {
            if (graph.Source(i) == source && graph.Port(i) == port && graph.Target(i) == destination) return i;
        }

        return -1;
    }

    private ActivityContext? Problem(ActivityContext context, string message)
    {
        problems.Add(new MigrationProblem(context.Node.Id, message));
        return null;
    }
}
