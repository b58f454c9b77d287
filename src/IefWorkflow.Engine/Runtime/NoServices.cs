namespace IefWorkflow.Engine.Runtime;

/// <summary>No services at all: enough where activities need none.</summary>
internal sealed class NoServices : IServiceProvider
{
    public static NoServices Instance { get; } = new();

    public object? GetService(Type serviceType) => null;
}
