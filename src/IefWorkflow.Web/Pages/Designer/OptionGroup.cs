namespace IefWorkflow.Web.Pages.Designer;

/// <summary>Options of a list that belong together.</summary>
/// <param name="Label">What they have in common.</param>
/// <param name="Options">The options: what is sent, and what people read.</param>
public sealed record OptionGroup(string Label, IReadOnlyList<(string Value, string Words)> Options);
