using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Cases.Tasks;

/// <summary>Says of many files how much time is left; days that were counted once are not counted again.</summary>
internal sealed class UrgencyScale(CaseSession session)
{
    private readonly DateOnly today = session.Today;
    private readonly Dictionary<(Departement, bool), WorkingCalendar> calendars = [];
    private readonly Dictionary<(WorkingCalendar, DateOnly), Urgency> known = [];

    /// <summary>How much time is left before a due date of a file; null for none.</summary>
    public Urgency Of(CaseFile file, DueDate? due) => due is null ? Urgency.Watch : Of(file, due.PrudentOn, due.LegalOn);

    /// <summary>How much time is left before a limit that runs.</summary>
    public Urgency Of(CaseFile file, DateOnly prudentOn, DateOnly legalOn)
    {
        if (today > legalOn) return Urgency.Late;

        var key = (file.Departement, file.Kind is CaseKind.Appeal or CaseKind.Sitting or CaseKind.Mandates);
        if (!calendars.TryGetValue(key, out var calendar)) calendars[key] = calendar = session.CalendarOf(file);
        if (!known.TryGetValue((calendar, prudentOn), out var urgency)) known[(calendar, prudentOn)] = urgency = Worklist.UrgencyBefore(prudentOn, today, calendar);
        return urgency;
    }
}
