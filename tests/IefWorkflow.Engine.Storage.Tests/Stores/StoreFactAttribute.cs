using Xunit.Sdk;

namespace IefWorkflow.Engine.Storage.Tests.Stores;

/// <summary>A test that each store inherits; skipped with a reason where the store's server is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("IefWorkflow.Engine.Storage.Tests.Stores.StoreFactDiscoverer", "IefWorkflow.Engine.Storage.Tests")]
public sealed class StoreFactAttribute : FactAttribute;
