using IefWorkflow.Cases.Commission;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Reading;

/// <summary>A line of the list of sittings.</summary>
/// <param name="Number">The number of its file.</param>
/// <param name="On">The day.</param>
/// <param name="At">The local time at which it begins.</param>
/// <param name="Place">The place.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Cases">How many cases stand on its agenda.</param>
/// <param name="Earliest">The appeal whose month ends first, and that month; null for an empty agenda.</param>
/// <param name="SeatsFilled">How many of the five seats have somebody convened who did not declare an absence.</param>
/// <param name="Unsent">How many decisions were not sent yet.</param>
/// <param name="NotifyBy">The last of the five working days (D131-11-12); null while the sitting was not held.</param>
public sealed record SittingListItem(
    string Number, DateOnly On, TimeOnly At, string Place, SittingStanding Standing, int Cases, (string Number, TimeLimit Month)? Earliest, int SeatsFilled, int Unsent, DateOnly? NotifyBy)
{
    /// <summary>The part of the list in which it stands.</summary>
    public SittingListTab Tab => Standing switch
    {
        SittingStanding.Planned or SittingStanding.Convened or SittingStanding.Opened => SittingListTab.Ahead,
        SittingStanding.Ended when Unsent > 0 => SittingListTab.ToNotify,
        _ => SittingListTab.Past,
    };
}
