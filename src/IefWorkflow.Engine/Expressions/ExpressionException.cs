namespace IefWorkflow.Engine.Expressions;

/// <summary>An expression cannot be compiled or failed while it was evaluated.</summary>
#pragma warning disable CA1032 // An expression fault always says where and what.
public sealed class ExpressionException(string message, Exception? cause = null) : Exception(message, cause);
#pragma warning restore CA1032
