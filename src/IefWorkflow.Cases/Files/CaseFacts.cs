using System.Text.Json.Nodes;
using IefWorkflow.Cases.Notifications;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Files;

/// <summary>What is known of a file, by its kind. One row per file.</summary>
public abstract class CaseFacts
{
    /// <summary>The file.</summary>
    public required string CaseId { get; init; }

    /// <summary>The calendar year that the file is about; null when it is about none.</summary>
    public virtual int? CalendarYear => null;

    /// <summary>A day of the file; null when it is not known yet.</summary>
    public abstract DateOnly? Day(CaseDay day);

    /// <summary>The limit that a rule sets for this file.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="start">The day of the event that opens the period.</param>
    /// <param name="calendar">The calendar that counts.</param>
    /// <param name="readings">The open readings.</param>
    /// <returns>Null when the rule sets none for an event of that day.</returns>
    public virtual TimeLimit? Limit(string rule, DateOnly start, WorkingCalendar calendar, LegalReadings readings) =>
        TimeLimitCatalogue.Find(rule, start, readings)?.From(start, calendar);

    /// <summary>Takes note that a notification counts from a day: the day of the decision in force, for most kinds of file.</summary>
    public virtual void Notified(LegalNotification notification)
    {
    }

    /// <summary>The data that letters of this kind of file are made from, by field name.</summary>
    public virtual JsonObject LetterFields() => [];
}
