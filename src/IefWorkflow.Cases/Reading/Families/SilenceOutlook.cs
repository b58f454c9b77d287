namespace IefWorkflow.Cases.Reading.Families;

/// <summary>What happens if nobody answers.</summary>
/// <param name="On">The day on which silence becomes a decision.</param>
/// <param name="Accepts">Whether it grants; otherwise it rejects.</param>
/// <param name="Explanation">How the day was reached.</param>
public sealed record SilenceOutlook(DateOnly On, bool Accepts, string Explanation);
