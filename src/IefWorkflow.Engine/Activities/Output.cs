namespace IefWorkflow.Engine.Activities;

/// <summary>An output of an activity: a handle to what it produces.</summary>
public abstract class Output
{
    internal int Slot { get; set; } = -1;

    internal abstract Type ValueType { get; }
}
