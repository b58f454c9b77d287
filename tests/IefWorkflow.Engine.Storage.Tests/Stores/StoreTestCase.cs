using Xunit.Abstractions;
using Xunit.Sdk;

namespace IefWorkflow.Engine.Storage.Tests.Stores;

/// <summary>A test case that is skipped where its class needs PostgreSQL and there is none.</summary>
public sealed class StoreTestCase : XunitTestCase
{
    [Obsolete("Called by the runner, which then fills it in.")]
    public StoreTestCase()
    {
    }

    public StoreTestCase(IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(diagnostics, display, options, method)
    {
    }

    /// <inheritdoc/>
    protected override string GetSkipReason(IAttributeInfo factAttribute) =>
        TestMethod.TestClass.Class.GetCustomAttributes(typeof(NeedsPostgresAttribute)).Any() ? PostgresServer.Missing! : base.GetSkipReason(factAttribute);
}
