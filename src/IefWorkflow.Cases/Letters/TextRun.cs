namespace IefWorkflow.Cases.Letters;

/// <summary>A stretch of text of one kind. A line break is « \n ».</summary>
/// <param name="Text">The text.</param>
/// <param name="Bold">Whether it is bold.</param>
/// <param name="Italic">Whether it is italic.</param>
/// <param name="MissingField">The field whose value is missing here; null for text.</param>
internal sealed record TextRun(string Text, bool Bold = false, bool Italic = false, string? MissingField = null);
