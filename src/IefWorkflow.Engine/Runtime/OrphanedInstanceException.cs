namespace IefWorkflow.Engine.Runtime;

/// <summary>The definition version that an instance is pinned to is gone or no longer compiles here: the instance waits for it and loses nothing.</summary>
/// <param name="message">What is missing, in French.</param>
#pragma warning disable CA1032 // Which version is missing is part of every such fault.
public sealed class OrphanedInstanceException(string message) : Exception(message);
#pragma warning restore CA1032
