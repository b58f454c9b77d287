using IefWorkflow.Cli.Text;

namespace IefWorkflow.Cli.Law.Check;

/// <summary>What evaluating one vector gave.</summary>
internal abstract record VectorOutcome
{
    private VectorOutcome()
    {
    }

    /// <summary>The rule answered; no difference means that the vector passed.</summary>
    /// <param name="Differences">The fields in which the answer is not the expected one.</param>
    /// <param name="Unread">The input fields that the rule did not read.</param>
    public sealed record Evaluated(IReadOnlyList<Difference> Differences, IReadOnlyList<string> Unread) : VectorOutcome;

    /// <summary>The input could not be given to the rule.</summary>
    public sealed record NotEvaluated(VectorFault Fault) : VectorOutcome;

    /// <summary>Evaluates a vector.</summary>
    public static VectorOutcome Of(Vector vector)
    {
        var input = new VectorInput(vector.Input);
        try
        {
            var answer = vector.Rule.Evaluate(input, vector.Readings);
            return new Evaluated(VectorComparison.Compare(vector.Expected, answer), [.. input.Unread]);
        }
        catch (VectorFaultException fault)
        {
            return NotEvaluable(vector, fault.Field, fault.Message);
        }
        catch (Exception refusal) when (refusal is ArgumentException or OverflowException)
        {
            return NotEvaluable(vector, "input", $"la règle refuse ces données ensemble ({FrenchText.Shown(refusal.Message)}) : corrigez-les.".WithNbsp());
        }
    }

    private static NotEvaluated NotEvaluable(Vector vector, string field, string message) =>
        new(new VectorFault(vector.File, vector.Id, vector.Rule.Id, field, message));
}
