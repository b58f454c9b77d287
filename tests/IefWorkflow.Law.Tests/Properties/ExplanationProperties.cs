using FsCheck.Fluent;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Tests.Properties;

/// <summary>An explanation tells every move from the start to each date, and nothing else.</summary>
public class ExplanationProperties
{
    [Fact]
    public void The_steps_follow_on_from_each_other_and_add_up_to_the_dates() =>
        Check.That(Explanations(), explanation =>
        {
            var limit = explanation.Limit;
            return Lead(limit.Start, explanation.Counting, limit.Nominal)
                && Lead(limit.Nominal, explanation.ToPrudent, limit.Prudent)
                && Lead(limit.Nominal, explanation.ToLegal, limit.Legal)
                && limit.Start.AddDays(explanation.Counting.Concat(explanation.ToLegal).Sum(step => step.Days)) == limit.Legal;
        });

    [Fact]
    public void No_step_stands_still() =>
        Check.That(Explanations(), explanation => explanation.Counting.Concat(explanation.ToPrudent).Concat(explanation.ToLegal).All(step => step.Days != 0));

    [Fact]
    public void A_day_skipped_lies_on_the_way_and_carries_the_reason_of_the_calendar() =>
        Check.That(Explanations(), explanation => explanation.Counting.Concat(explanation.ToPrudent).Concat(explanation.ToLegal).All(step => step.Skipped.All(skipped =>
            skipped.Date >= (step.From < step.To ? step.From : step.To)
            && skipped.Date <= (step.From < step.To ? step.To : step.From)
            && skipped.Date != step.To
            && skipped.Reason == explanation.Limit.Calendar.NonWorkingReason(skipped.Date))));

    [Fact]
    public void A_count_of_working_days_is_its_days_less_those_skipped() =>
        Check.That(Explanations(), explanation =>
            explanation.Limit.Definition.Length is not (WorkingDays or MonToSatDays)
            || explanation.Counting[0].Days - explanation.Counting[0].Skipped.Count == explanation.Limit.Definition.Length.Count);

    [Fact]
    public void The_days_skipped_are_those_of_the_count_and_of_the_prudent_date() =>
        Check.That(Explanations(), explanation =>
            explanation.Skipped.SequenceEqual(explanation.Counting.SelectMany(step => step.Skipped).Concat(explanation.ToPrudent.SelectMany(step => step.Skipped))));

    [Fact]
    public void Its_text_names_the_start_and_both_dates() =>
        Check.That(Explanations(), explanation =>
        {
            var text = explanation.ToFrench();
            return new[] { explanation.Limit.Start, explanation.Limit.Prudent, explanation.Limit.Legal }
                .All(day => text.Contains(FrenchDate.WithWeekday(day), StringComparison.Ordinal));
        });

    private static bool Lead(DateOnly from, IReadOnlyList<ExplanationStep> steps, DateOnly to)
    {
        foreach (var step in steps)
        {
            if (step.From != from) return false;
            from = step.To;
        }

        return from == to;
    }

    private static FsCheck.Gen<Explanation> Explanations() =>
        from definition in Any.Definition
        from start in Any.Day
        from calendar in Any.Calendar
        from suspensions in Any.SuspensionsAround(start)
        select definition.From(start, calendar, suspensions).Explain();
}
