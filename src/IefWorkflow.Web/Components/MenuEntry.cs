namespace IefWorkflow.Web.Components;

/// <summary>An entry of a navigation.</summary>
/// <param name="Address">The address of its first page.</param>
/// <param name="Label">Its French name.</param>
internal sealed record MenuEntry(string Address, string Label);
