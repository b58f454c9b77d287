namespace IefWorkflow.Cases.Letters.Text;

/// <summary>A letter with its data merged: its parts, and what it says of what it must.</summary>
internal sealed record LetterBody
{
    /// <summary>The parts.</summary>
    public required IReadOnlyList<LetterBlock> Blocks { get; init; }

    /// <summary>The mentions it makes, in the codes of the law's checks.</summary>
    public required IReadOnlyCollection<string> Mentions { get; init; }

    /// <summary>The fields that it prints and that have no value.</summary>
    public required IReadOnlyList<string> MissingFields { get; init; }

    /// <summary>What is wrong with its form, in French; empty when nothing is.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    /// <summary>A letter that cannot be read.</summary>
    public static LetterBody Faulty(IReadOnlyList<string> faults) => new() { Blocks = [], Mentions = [], MissingFields = [], Faults = faults };
}
