namespace IefWorkflow.Engine.Storage.Statements;

/// <summary>One statement of a step, with its values.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Values">The values of its parameters, in order.</param>
/// <param name="Contended">What somebody else took where it does not change exactly one row; null where any number will do.</param>
internal readonly record struct StepStatement(EngineStatement Statement, object?[] Values, string? Contended)
{
    public void Check(int changed)
    {
        if (Contended is not null && changed != 1) throw new ConcurrencyException(Contended);
    }
}
