using IefWorkflow.Law.Residence;

namespace IefWorkflow.Law.Tests.Residence;

/// <summary>Code de l'éducation, R131-11-9, al. 1: the DASEN is told « dans les huit jours ».</summary>
[Trait("rule", "R131-11-9/deadline")]
public class ChangeOfResidenceTests
{
    [Theory]
    [InlineData("METRO", "2022-10-03", "2022-10-11", "2022-10-11")]
    [InlineData("METRO", "2022-10-07", "2022-10-15", "2022-10-17")]
    [InlineData("METRO", "2022-12-17", "2022-12-25", "2022-12-26")]
    [InlineData("ALSACE_MOSELLE", "2022-12-17", "2022-12-25", "2022-12-27")]
    [InlineData("METRO", "2024-02-21", "2024-02-29", "2024-02-29")]
    [InlineData("METRO", "2023-02-21", "2023-03-01", "2023-03-01")]
    public void The_day_of_the_move_is_not_counted_and_the_last_day_is_a_working_day(string territory, string movedOn, string nominal, string last)
    {
        var limit = ChangeOfResidence.Definition.From(Day(movedOn), CalendarOf(territory));

        Assert.Equal(Day(nominal), limit.Nominal);
        Assert.Equal(Day(last), limit.Prudent);
        Assert.Equal(Day(last), limit.Legal);
    }
}
