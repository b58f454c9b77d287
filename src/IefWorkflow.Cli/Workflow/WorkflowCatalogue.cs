using IefWorkflow.Engine.Activities;

namespace IefWorkflow.Cli.Workflow;

/// <summary>The activities that the commands know: all those of the engine, whatever a host offers of them.</summary>
internal static class WorkflowCatalogue
{
    /// <summary>The registry.</summary>
    public static ActivityRegistry Registry { get; } = new([.. ActivityRegistry.BuiltIn, .. ActivityRegistry.Email, .. ActivityRegistry.HttpEndpoints, .. ActivityRegistry.HttpRequests]);
}
