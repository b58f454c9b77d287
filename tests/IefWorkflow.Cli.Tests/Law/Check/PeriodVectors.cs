using System.Text.Json.Nodes;
using IefWorkflow.Cli.Law.Check;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cli.Tests.Law.Check;

/// <summary>An adapter as those of the law are written, over a period that no law knows.</summary>
internal static class PeriodVectors
{
    private static readonly TimeLimitDefinition Definition = new(
        "TEST/period", "événement", new Days(8), Landing.NextWorkingDay, Landing.ClearDay, "personne", "rien");

    /// <summary>The rules of this subject.</summary>
    public static IReadOnlyList<VectorRule> Rules { get; } = [new("TEST/period", Period), new("TEST/echo", Echo)];

    private static JsonObject Period(VectorInput input, LegalReadings readings)
    {
        var days = input.Int("days", 1, 366);
        var calendar = new WorkingCalendar(input.Territory("territory"), readings: readings);
        var limit = (Definition with { Length = new Days(days) }).From(input.Date("startOn"), calendar);
        return new JsonObject
        {
            ["nominal"] = VectorAnswer.Of(limit.Nominal),
            ["effective"] = VectorAnswer.Of(limit.Prudent),
            ["francLastDay"] = VectorAnswer.Of(limit.Legal),
        };
    }

    private static JsonObject Echo(VectorInput input, LegalReadings readings) => new()
    {
        ["appealPeriod"] = readings.AppealPeriod.ToString(),
        ["count"] = checked(input.OptionalInt("count", 0, int.MaxValue) + 1),
    };
}
