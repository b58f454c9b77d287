using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Activities;

/// <summary>Waits for a day of the calendar. A day that has come does not wait; a restart or a late pump changes nothing.</summary>
[Activity("Ief", "Délais", "Attend un jour du calendrier\u00A0: AAAA-MM-JJ, ou MM-JJ dans l'année du dossier.", DisplayName = "Attendre un jour")]
public sealed class WaitUntil(CaseSession session) : CaseActivity(session)
{
    /// <summary>The day: <c>2026-10-01</c>, or <c>10-01</c> in the year that the file is about, else its next occurrence.</summary>
    [Input(DisplayName = "Jour", Description = "AAAA-MM-JJ, ou MM-JJ\u00A0: dans l'année du dossier s'il en a une, sinon au prochain jour de cette date.", IsRequired = true)]
    public Input<string> Day { get; set; } = null!;

    /// <summary>The local time: <c>07:00</c>; midnight by default.</summary>
    [Input(DisplayName = "Heure", Description = "HH:MM, heure locale\u00A0; minuit par défaut.")]
    public Input<string> Time { get; set; } = null!;

    /// <summary>Whether to wait until that day is over.</summary>
    [Input(DisplayName = "Attendre la fin du jour", UIHint = "checkbox")]
    public Input<bool> UntilOver { get; set; } = null!;

    /// <inheritdoc/>
    protected override async ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var file = await FileAsync(context, cancellationToken);
        var day = await DayAsync(file, (context.Get(Day) ?? "").Trim(), cancellationToken);
        var instant = context.Get(UntilOver) ? Session.Instant(day.AddDays(1), TimeOnly.MinValue) : Session.Instant(day, TimeOf(context.Get(Time)));
        if (instant <= context.Now)
        {
            await context.CompleteAsync();
            return;
        }

        context.CreateBookmark(new Stimulus("Ief.WaitUntil", new JsonObject { ["until"] = instant.ToString("O", CultureInfo.InvariantCulture) }), instant);
    }

    private static TimeOnly TimeOf(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return TimeOnly.MinValue;
        return TimeOnly.TryParseExact(text.Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : throw Faulty($"« {text} » n'est pas une heure\u00A0: écrivez HH:MM.");
    }

    private static ActivityFaultException Faulty(string message) => new(message, null, null, null);

    private async ValueTask<DateOnly> DayAsync(CaseFile file, string text, CancellationToken cancellationToken)
    {
        if (IsoDay.Read(text) is { } day) return day;

        // 2000 is a leap year: 02-29 is read, and falls on 28 February in the other years.
        if (!DateOnly.TryParseExact($"2000-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var named))
        {
            throw Faulty($"« {text} » n'est pas un jour\u00A0: écrivez AAAA-MM-JJ ou MM-JJ.");
        }

        if ((await Session.FactsAsync(file, cancellationToken)).CalendarYear is { } year) return In(year, named);
        return In(Session.Today.Year, named) is var next && next >= Session.Today ? next : In(Session.Today.Year + 1, named);
    }

    private static DateOnly In(int year, DateOnly named) => new(year, named.Month, Math.Min(named.Day, DateTime.DaysInMonth(year, named.Month)));
}
