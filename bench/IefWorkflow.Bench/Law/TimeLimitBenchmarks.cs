using BenchmarkDotNet.Attributes;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Bench.Law;

/// <summary>One million limits: every rule in turn, over every territory and every day of 2021 to 2027. Figures are per computation.</summary>
[MemoryDiagnoser]
public class TimeLimitBenchmarks
{
    private const int Computations = 1_000_000;

    private readonly TimeLimitDefinition[] definitions = [.. TimeLimitCatalogue.On(new DateOnly(2026, 5, 1), LegalReadings.Default)];
    private readonly WorkingCalendar[] calendars = [.. Enum.GetValues<Territory>().Select(WorkingCalendar.Of)];
    private readonly DateOnly firstDay = new(2021, 1, 1);

    [Benchmark(Description = "limit", OperationsPerInvoke = Computations)]
    public int WithoutExplanation()
    {
        var sum = 0;
        for (var i = 0; i < Computations; i++) sum ^= Compute(i).Legal.DayNumber;
        return sum;
    }

    [Benchmark(Description = "limit + explanation as data", OperationsPerInvoke = Computations)]
    public int WithExplanation()
    {
        var sum = 0;
        for (var i = 0; i < Computations; i++) sum ^= Compute(i).Explain().Counting.Count;
        return sum;
    }

    [Benchmark(Description = "limit + explanation in French", OperationsPerInvoke = Computations)]
    public int WithFrenchExplanation()
    {
        var sum = 0;
        for (var i = 0; i < Computations; i++) sum ^= Compute(i).Explain().ToFrench().Length;
        return sum;
    }

    private TimeLimit Compute(int i) =>
        definitions[i % definitions.Length].From(firstDay.AddDays(i % 2556), calendars[i % calendars.Length]);
}
