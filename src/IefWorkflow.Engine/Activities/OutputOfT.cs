namespace IefWorkflow.Engine.Activities;

/// <summary>An output whose value is a <typeparamref name="T"/>. Declare it as a property with <see cref="OutputAttribute"/>; the engine fills it.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class Output<T> : Output
{
    internal override Type ValueType => typeof(T);
}
