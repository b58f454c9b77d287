using System.Data;

namespace IefWorkflow.Engine.Storage.Statements;

/// <summary>A statement that is prepared once per connection, with the types of its parameters in order.</summary>
internal sealed class EngineStatement(string sql, params (string Name, DbType Type)[] parameters)
{
    public string Sql { get; } = sql;

    public IReadOnlyList<(string Name, DbType Type)> Parameters { get; } = parameters;
}
