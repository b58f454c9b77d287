using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Law.TimeLimits;

/// <summary>How a limit was reached: every move from the start to the prudent and to the legal date.</summary>
/// <remarks>The steps follow on from each other, so that start plus the sum of their days gives the date.</remarks>
public sealed record Explanation
{
    private Explanation(TimeLimit limit, IReadOnlyList<ExplanationStep> counting)
    {
        Limit = limit;
        Counting = counting;
        ToPrudent = StepsTo(limit, limit.Definition.Prudent, limit.Prudent);
        ToLegal = StepsTo(limit, limit.Definition.Legal, limit.Legal);
    }

    /// <summary>The limit explained, with its rule, start event and dates.</summary>
    public TimeLimit Limit { get; }

    /// <summary>The steps from the start to the day that counting reached.</summary>
    public IReadOnlyList<ExplanationStep> Counting { get; }

    /// <summary>The steps from there to the prudent date; none when it is the same day.</summary>
    public IReadOnlyList<ExplanationStep> ToPrudent { get; }

    /// <summary>The steps from there to the legal date; none when it is the same day.</summary>
    public IReadOnlyList<ExplanationStep> ToLegal { get; }

    /// <summary>The days passed over by the counting and by the prudent landing.</summary>
    public IEnumerable<SkippedDay> Skipped => Counting.Concat(ToPrudent).SelectMany(step => step.Skipped);

    /// <summary>The explanation as French sentences.</summary>
    public string ToFrench() => ExplanationText.Write(this);

    internal static Explanation Of(TimeLimit limit)
    {
        var length = limit.Definition.Length;
        var reached = length.After(limit.Start, limit.Calendar);
        var counting = new List<ExplanationStep>(1 + limit.Suspensions.Count)
        {
            new(StepKind.Count, limit.Start, reached, PassedOver(limit.Start, reached, length, limit.Calendar)),
        };
        foreach (var suspension in limit.Suspensions)
        {
            counting.Add(new ExplanationStep(StepKind.Suspension, reached, reached.AddDays(suspension.Days), []));
            reached = reached.AddDays(suspension.Days);
        }

        return new Explanation(limit, counting);
    }

    private static List<ExplanationStep> StepsTo(TimeLimit limit, Landing landing, DateOnly landed)
    {
        var steps = new List<ExplanationStep>(2);
        var from = limit.Nominal;
        if (landing is Landing.ClearDay)
        {
            steps.Add(new ExplanationStep(StepKind.ClearDay, from, from.AddDays(1), []));
            from = from.AddDays(1);
        }

        if (landed > from) steps.Add(new ExplanationStep(StepKind.NextWorkingDay, from, landed, NotWorked(from, landed, limit.Calendar)));
        if (landed < from && landing is Landing.Eve) steps.Add(new ExplanationStep(StepKind.Eve, from, landed, []));
        if (landed < from && landing is Landing.LastWorkingDay) steps.Add(new ExplanationStep(StepKind.LastWorkingDay, from, landed, NotWorked(from, landed, limit.Calendar)));
        return steps;
    }

    private static List<SkippedDay> PassedOver(DateOnly start, DateOnly end, Length length, WorkingCalendar calendar)
    {
        if (length is not (WorkingDays or MonToSatDays)) return [];

        var skipped = new List<SkippedDay>();
        for (var day = start.AddDays(1); day < end; day = day.AddDays(1))
        {
            if (length.PassedOver(day, calendar) is { } reason) skipped.Add(new SkippedDay(day, reason));
        }

        return skipped;
    }

    private static List<SkippedDay> NotWorked(DateOnly from, DateOnly landed, WorkingCalendar calendar)
    {
        var step = Math.Sign(landed.DayNumber - from.DayNumber);
        var skipped = new List<SkippedDay>();
        for (var day = from; day != landed; day = day.AddDays(step)) skipped.Add(new SkippedDay(day, calendar.NonWorkingReason(day)!));
        return skipped;
    }
}
