namespace IefWorkflow.Cases.Commission;

/// <summary>A day on which a sitting could be held, and what speaks against it.</summary>
/// <param name="On">The day.</param>
/// <param name="Obstacles">Why the commission cannot sit on that day, in French; empty when it can.</param>
/// <param name="Warnings">What is against house practice only, in French.</param>
/// <param name="Breaks">The waiting appeals whose month is over on that day, the nearest limit first.</param>
public sealed record SittingDate(DateOnly On, IReadOnlyList<string> Obstacles, IReadOnlyList<string> Warnings, IReadOnlyList<WaitingAppeal> Breaks)
{
    /// <summary>Whether nothing speaks against it and every appeal stays in time.</summary>
    public bool IsGood => Obstacles.Count == 0 && Warnings.Count == 0 && Breaks.Count == 0;
}
