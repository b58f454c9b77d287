using IefWorkflow.Cases.Activities;
using IefWorkflow.Engine.Activities;

namespace IefWorkflow.Cli.Workflow;

/// <summary>The activities that the commands know.</summary>
internal static class WorkflowCatalogue
{
    private static readonly Type[] OfEngine = [.. ActivityRegistry.BuiltIn, .. ActivityRegistry.Email, .. ActivityRegistry.HttpEndpoints, .. ActivityRegistry.HttpRequests];

    /// <summary>What definitions may use: all activities of the engine, whatever a host offers of them, and those of the procedure.</summary>
    public static ActivityRegistry Registry { get; } = new([.. OfEngine, .. CaseActivities.All]);

    /// <summary>What runs without a database of files: those of the engine. Steps of the procedure are played by <c>simulate</c>.</summary>
    public static ActivityRegistry Runnable { get; } = new(OfEngine);
}
