namespace IefWorkflow.Engine.Storage.Tests.Stores;

/// <summary>A class whose tests need a PostgreSQL server.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsPostgresAttribute : Attribute;
