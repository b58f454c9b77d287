using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Letters;

namespace IefWorkflow.Cases.Reading;

/// <summary>What came of opening a letter.</summary>
public abstract record LetterReading
{
    private LetterReading()
    {
    }

    /// <summary>What it would look like today.</summary>
    /// <param name="Html">An HTML page.</param>
    /// <param name="Missing">What it lacks to leave, in French sentences.</param>
    public sealed record Previewed(string Html, IReadOnlyList<string> Missing) : LetterReading;

    /// <summary>The letter with all that its page shows.</summary>
    /// <param name="Letter">The letter, with the data merged into it.</param>
    /// <param name="Template">The template in force.</param>
    /// <param name="Preview">What it would look like today, and what it lacks.</param>
    public sealed record Sheet(Letter Letter, LetterTemplate Template, LetterPreview Preview) : LetterReading;

    /// <summary>The letter as it was issued.</summary>
    /// <param name="FileName">The name of the file.</param>
    /// <param name="Pdf">The bytes.</param>
    public sealed record Issued(string FileName, ReadOnlyMemory<byte> Pdf) : LetterReading;

    /// <summary>It was not shown.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(ActAnswer.Refused Refusal) : LetterReading;
}
