namespace IefWorkflow.Engine.Values;

/// <summary>A value cannot be turned into the type asked for.</summary>
#pragma warning disable CA1032 // A message without value and type would help nobody.
public sealed class WorkflowValueException(string message) : Exception(message);
#pragma warning restore CA1032
