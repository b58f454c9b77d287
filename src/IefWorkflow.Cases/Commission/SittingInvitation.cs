using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.Runtime;

namespace IefWorkflow.Cases.Commission;

/// <summary>The calendar invitation that goes with a convocation.</summary>
internal static class SittingInvitation
{
    /// <summary>How long calendars block; a sitting ends when it ends.</summary>
    private static readonly TimeSpan Length = TimeSpan.FromHours(2);

    /// <summary>The invitation of one person; a later convocation to the same sitting replaces an earlier one.</summary>
    /// <returns>Null when the secretariat or the person has no address that a calendar takes.</returns>
    public static CalendarInvitation? Of(CaseSession session, CaseFile file, Sitting sitting, string? email, string name, string description)
    {
        var secretariat = session.Settings.Commission;
        if (email is not { } address || !CalendarInvitation.IsAddress(address) || !CalendarInvitation.IsAddress(secretariat.Email)) return null;

        return new CalendarInvitation(
            $"seance-{file.Id}", checked((int)file.JournalCount), $"Commission de recours\u00A0: séance {file.Number}", session.Instant(sitting.On, sitting.At), Length,
            secretariat.Email, secretariat.Name, address, name)
        {
            Location = sitting.Place,
            Description = description,
        };
    }
}
