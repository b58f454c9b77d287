namespace IefWorkflow.Engine.Activities;

/// <summary>An input whose value is a <typeparamref name="T"/>. Declare it as a property with <see cref="InputAttribute"/>; the engine fills it.</summary>
/// <typeparam name="T">The type of the value: a scalar of <see cref="Values.WorkflowValue"/>, a nullable one, an enumeration, <c>string[]</c> or <c>object</c>.</typeparam>
public sealed class Input<T> : Input
{
    internal override Type ValueType => typeof(T);
}
