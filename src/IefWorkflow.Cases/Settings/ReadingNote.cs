namespace IefWorkflow.Cases.Settings;

/// <summary>What a reading of the law decides, in words.</summary>
/// <param name="Question">The number of the open question: <c>OQ-09b</c>.</param>
/// <param name="Option">The name of the setting, under <c>Law:Readings</c>.</param>
/// <param name="Asks">The question, in French.</param>
/// <param name="Article">The text that leaves it open.</param>
/// <param name="Effects">What each value does, by value, in French.</param>
public sealed record ReadingNote(string Question, string Option, string Asks, string Article, IReadOnlyDictionary<string, string> Effects);
