using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Letters;

/// <summary>A letter ready to be laid out.</summary>
internal sealed record LetterDocument
{
    /// <summary>The code: <c>L-07</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The title of the document, for its properties.</summary>
    public required string Title { get; init; }

    /// <summary>The number of the file; empty for none.</summary>
    public required string Number { get; init; }

    /// <summary>The name of the académie, as the head of the letter prints it.</summary>
    public required string Academy { get; init; }

    /// <summary>Who writes: the service.</summary>
    public required string Service { get; init; }

    /// <summary>Where it can be reached, one line each.</summary>
    public required IReadOnlyList<string> Contact { get; init; }

    /// <summary>Name and address of the addressee, one line each.</summary>
    public required IReadOnlyList<string> Addressee { get; init; }

    /// <summary>Where it is written.</summary>
    public required string Place { get; init; }

    /// <summary>The legal day it is dated.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The text.</summary>
    public required IReadOnlyList<LetterBlock> Blocks { get; init; }

    /// <summary>Where and when it is written: « Rennes, le 12 mai 2026 ».</summary>
    public string DateLine => Place.Length == 0 ? $"Le {FrenchDate.Plain(Day)}" : $"{Place}, le {FrenchDate.Plain(Day)}";

    /// <summary>Whether it is an act or form, which has a title and no addressee.</summary>
    public bool IsAct => Blocks.Any(block => block.Kind is BlockKind.Title);

    /// <summary>The text without its form, one line for each paragraph, item or row.</summary>
    public IReadOnlyList<string> Lines => [.. Blocks.SelectMany(LinesOf)];

    private static IEnumerable<string> LinesOf(LetterBlock block) =>
        block.Parts.Count == 0 ? [TextOf(block)]
        : block.Kind is BlockKind.Row ? [string.Join(" | ", block.Parts.Select(TextOf))]
        : block.Parts.SelectMany(LinesOf);

    private static string TextOf(LetterBlock block) => string.Concat(block.Runs.Select(run => run.Text).Concat(block.Parts.Select(TextOf)));
}
