using System.Globalization;
using IefWorkflow.Cases.People;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.DueDates;

/// <summary>Who is reminded of which due date, and when.</summary>
public static class ReminderPlan
{
    private static readonly Dictionary<string, ReminderBand[]> Plans = new(StringComparer.Ordinal)
    {
        ["R131-11-6/ack"] = [.. Before(Role.Clerk, 3, 1), After(Role.Dasen, 1)],
        ["R131-11-7/steps"] = [After(Role.Dasen, 1)],
        ["R131-11-6/deadline"] = [.. Before(Role.Clerk, 5, 1), After(Role.Clerk, 1)],
        ["R131-11-2/doctor"] = [.. Before(Role.Doctor, 5, 1), After(Role.Clerk, 1)],
        ["L131-5/implied-acceptance"] = [.. Before(Role.Clerk, 30, 15, 7), .. Before(Role.Dasen, 3, 1)],
        ["R131-11-8/letter"] = [After(Role.Dasen, 1)],
        ["R131-11-9/recipients"] = [.. Before(Role.Clerk, 1), After(Role.Dasen, 1)],
        ["R131-4/report"] = [.. Before(Role.Clerk, 1), After(Role.Dasen, 1)],
        ["D131-11-12/one-month"] = [.. Before(Role.President, 15, 10, 5, 2), .. Before(Role.Secretary, 15, 10, 5, 2), After(Role.President, 1)],
        ["D131-11-12/five-working-days"] = [new("J+3", 3, Role.Secretary, FromStart: true), new("J+5", 5, Role.Secretary, FromStart: true), After(Role.President, 1)],
        ["CRPA-L231-4/rapo-implied-rejection"] = [.. Before(Role.Secretary, 15, 7, 3, 1), .. Before(Role.President, 3)],
        ["CRPA-L232-4/reasons"] = [.. Before(Role.Secretary, 10, 3, 1), After(Role.President, 1)],
        ["D131-11-11/mandate"] = [.. Before(Role.Secretary, 60, 30)],
    };

    /// <summary>The bands of a rule; a rule without a plan reminds nobody.</summary>
    public static IReadOnlyList<ReminderBand> Of(string rule) => Plans.GetValueOrDefault(rule) ?? [];

    /// <summary>The legal day of a band.</summary>
    public static DateOnly DayOf(ReminderBand band, TimeLimit limit)
    {
        if (!band.FromStart) return limit.Prudent.AddDays(band.Days);

        var day = limit.Start;
        for (var count = 0; count < band.Days;)
        {
            day = day.AddDays(1);
            if (limit.Calendar.IsWorkingDay(day)) count++;
        }

        return day;
    }

    private static ReminderBand[] Before(Role role, params int[] days) =>
        [.. days.Select(count => new ReminderBand(string.Create(CultureInfo.InvariantCulture, $"J-{count}"), -count, role))];

    private static ReminderBand After(Role role, int days) => new(string.Create(CultureInfo.InvariantCulture, $"J+{days}"), days, role, IsEscalation: true);
}
