namespace IefWorkflow.Cases.Letters;

/// <summary>Something that a letter must say.</summary>
/// <param name="Code">The code of the law's checks: <c>RAPO_DEADLINE</c>.</param>
/// <param name="Words">What it is, in French.</param>
/// <param name="Fields">The fields without whose values the letter does not say it.</param>
public sealed record LetterMention(string Code, string Words, IReadOnlyList<string> Fields);
