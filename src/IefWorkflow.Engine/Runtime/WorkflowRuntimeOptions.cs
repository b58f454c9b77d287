using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Runtime;

/// <summary>How a runtime behaves.</summary>
public sealed record WorkflowRuntimeOptions
{
    /// <summary>How flowcharts decide where branches meet.</summary>
    public FlowchartMode FlowchartMode { get; init; } = FlowchartMode.CounterBased;

    /// <summary>The time zone of dates in scripts; UTC by default.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>How long a leased due row is kept from other nodes. A burst must take less.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often a burst that lost a race is done again before giving up. A burst only loses to one that won, so callers of one instance lose at most as often as there are others.</summary>
    public int Attempts { get; init; } = 1000;

    /// <summary>Where <c>WriteLine</c> goes; nowhere by default.</summary>
    public Action<string> WriteLine { get; init; } = _ => { };

    /// <summary>Makes identifiers: unique, and increasing with time so that they index well.</summary>
    public Func<string> NewId { get; init; } = () => Guid.CreateVersion7().ToString("N");
}
