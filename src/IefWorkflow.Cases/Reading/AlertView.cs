namespace IefWorkflow.Cases.Reading;

/// <summary>An alert as a page shows it.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Text">What is the matter and what to do.</param>
/// <param name="RaisedAt">Since when, UTC.</param>
public sealed record AlertView(string Id, string Text, DateTimeOffset RaisedAt);
