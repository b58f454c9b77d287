namespace IefWorkflow.Engine.Storage;

/// <summary>Somebody else committed first: nothing was stored, and the work must be done again on the new state.</summary>
#pragma warning disable CA1032 // What was contended for is part of every such fault.
public sealed class ConcurrencyException(string what, Exception? cause = null) : Exception($"'{what}' was changed by another burst.", cause);
#pragma warning restore CA1032
