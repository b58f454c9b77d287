namespace IefWorkflow.Cases.Reading.Families;

/// <summary>How a family can contest a decision.</summary>
/// <param name="Until">The last day, under the prudent reading; null while nothing proves the day of notification.</param>
/// <param name="IsPast">Whether that day is over.</param>
/// <param name="BeforeTribunal">Whether it is a claim before the tribunal; otherwise the appeal to the commission.</param>
/// <param name="Explanation">How the day was reached; empty while there is none.</param>
public sealed record RemedyOutlook(DateOnly? Until, bool IsPast, bool BeforeTribunal, string Explanation);
