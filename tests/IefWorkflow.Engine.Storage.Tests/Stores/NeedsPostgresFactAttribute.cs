namespace IefWorkflow.Engine.Storage.Tests.Stores;

/// <summary>A test that needs a PostgreSQL server: skipped, with the reason, where there is none; a failure in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsPostgresFactAttribute : FactAttribute
{
    /// <summary>Marks it.</summary>
    public NeedsPostgresFactAttribute() => Skip = PostgresServer.Missing;
}
