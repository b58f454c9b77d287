namespace IefWorkflow.Cases.Administration;

/// <summary>The last backup that the register knows of.</summary>
/// <param name="At">The instant of the state that it holds, UTC.</param>
/// <param name="By">Who made it.</param>
/// <param name="FileName">The name of the archive.</param>
/// <param name="Missing">How many contents were missing or altered, and are not in it.</param>
public sealed record LastBackup(DateTimeOffset At, string By, string FileName, int Missing)
{
    /// <summary>After how many days without another one somebody must look: a long weekend is not yet too long.</summary>
    public const int LateAfterDays = 3;

    /// <summary>Whether somebody must look: it is too old, or lacks something.</summary>
    /// <param name="on">The legal day on which it was made.</param>
    /// <param name="today">Today.</param>
    public bool NeedsLook(DateOnly on, DateOnly today) => Missing > 0 || today.DayNumber - on.DayNumber > LateAfterDays;
}
