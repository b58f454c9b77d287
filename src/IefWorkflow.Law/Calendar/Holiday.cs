namespace IefWorkflow.Law.Calendar;

/// <summary>A public holiday (<i>jour férié</i>).</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">Its French name, as it appears in an explanation.</param>
public sealed record Holiday(DateOnly Date, string Name);
