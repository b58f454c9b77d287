namespace IefWorkflow.Engine.Activities;

/// <summary>An activity failed on purpose.</summary>
#pragma warning disable CA1032 // A fault always says what went wrong.
public sealed class ActivityFaultException(string message, string? code, string? category, string? faultType) : Exception(message)
#pragma warning restore CA1032
{
    /// <summary>A code for the fault.</summary>
    public string? Code { get; } = code;

    /// <summary>A category for the fault.</summary>
    public string? Category { get; } = category;

    /// <summary>A type for the fault.</summary>
    public string? FaultType { get; } = faultType;
}
