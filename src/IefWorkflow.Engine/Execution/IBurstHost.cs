namespace IefWorkflow.Engine.Execution;

/// <summary>What a burst may ask of whoever runs it. Everything lands in the same commit as the burst.</summary>
internal interface IBurstHost
{
    /// <summary>The services that activities' constructors ask for.</summary>
    IServiceProvider Services { get; }

    /// <summary>The time zone of dates in scripts.</summary>
    TimeZoneInfo TimeZone { get; }

    /// <summary>Runs a child instance at once, as far as it gets.</summary>
    ValueTask<WorkflowInstance> ExecuteChildAsync(ChildStart child, CancellationToken cancellationToken);

    /// <summary>Creates a child instance that runs in a burst of its own.</summary>
    ValueTask<WorkflowInstance> DispatchChildAsync(ChildStart child, CancellationToken cancellationToken);

    /// <summary>Publishes a stimulus, to be delivered in bursts of its own.</summary>
    void Publish(Activities.Stimulus stimulus, string? correlationId, string? instanceId, object? input);

    /// <summary>Prints a line for whoever watches.</summary>
    void WriteLine(string text);
}
