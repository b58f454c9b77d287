namespace IefWorkflow.Cases.Letters;

/// <summary>A part of a letter, with its text or the parts in it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Runs">Its text; empty when it has parts.</param>
/// <param name="Parts">The parts in it.</param>
internal sealed record LetterBlock(BlockKind Kind, IReadOnlyList<TextRun> Runs, IReadOnlyList<LetterBlock> Parts);
