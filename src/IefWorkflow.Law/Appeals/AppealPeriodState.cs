using System.Diagnostics;

namespace IefWorkflow.Law.Appeals;

/// <summary>The appeal period that the law gives to a refusal notified on a day.</summary>
public abstract record AppealPeriodState
{
    private AppealPeriodState()
    {
    }

    /// <summary>A period is in force.</summary>
    /// <param name="Days">Its length in days.</param>
    public sealed record InForce(int Days) : AppealPeriodState;

    /// <summary>The period is suspended by the judge: none can be opposed to the family.</summary>
    public sealed record Suspended : AppealPeriodState;

    /// <summary>The appeal did not exist yet.</summary>
    public sealed record NotYetInForce : AppealPeriodState;

    /// <summary>Handles every case.</summary>
    public T Match<T>(Func<InForce, T> inForce, Func<Suspended, T> suspended, Func<NotYetInForce, T> notYetInForce) => this switch
    {
        InForce state => inForce(state),
        Suspended state => suspended(state),
        NotYetInForce state => notYetInForce(state),
        _ => throw new UnreachableException(),
    };
}
