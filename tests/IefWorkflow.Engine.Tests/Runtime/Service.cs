namespace IefWorkflow.Engine.Tests.Runtime;

/// <summary>A host that provides one service.</summary>
internal sealed class Service<T>(T service) : IServiceProvider
{
    public object? GetService(Type serviceType) => serviceType == typeof(T) ? service : null;
}
