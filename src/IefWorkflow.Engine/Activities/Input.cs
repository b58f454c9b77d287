namespace IefWorkflow.Engine.Activities;

/// <summary>An input of an activity: a handle to the value that <see cref="Execution.ActivityContext"/> holds for one execution.</summary>
public abstract class Input
{
    internal int Slot { get; set; } = -1;

    internal abstract Type ValueType { get; }
}
