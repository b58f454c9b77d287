namespace IefWorkflow.Web.Components;

/// <summary>A value that a person can choose.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">What is read.</param>
/// <param name="Hint">What helps to choose it; empty for nothing.</param>
public sealed record Choice(string Value, string Label, string Hint = "");
