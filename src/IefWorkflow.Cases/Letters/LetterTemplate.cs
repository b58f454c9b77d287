namespace IefWorkflow.Cases.Letters;

/// <summary>A version of the template of a letter. It is never changed; a later one takes its place.</summary>
public sealed class LetterTemplate
{
    /// <summary>The code of the letter.</summary>
    public required string Code { get; init; }

    /// <summary>1, and more; 0 is the text that comes with the product, which is not stored.</summary>
    public required int Version { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>Who wrote it.</summary>
    public required string Author { get; init; }

    /// <summary>When it was published.</summary>
    public required DateTimeOffset At { get; init; }
}
