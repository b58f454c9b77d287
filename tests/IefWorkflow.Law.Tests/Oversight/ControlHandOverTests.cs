using IefWorkflow.Law.Oversight;

namespace IefWorkflow.Law.Tests.Oversight;

/// <summary>Code de l'éducation, L131-10: the yearly control « à partir du troisième mois » after the authorisation.</summary>
[Trait("rule", "L131-10/control-from")]
public class ControlHandOverTests
{
    [Theory]
    [InlineData("2022-09-01", "2022-12-01")]
    [InlineData("2022-11-30", "2023-02-28")]
    [InlineData("2023-11-30", "2024-02-29")]
    [InlineData("2022-10-01", "2023-01-01")]
    public void It_may_be_held_three_months_after_the_issue_worked_or_not(string issuedOn, string expected) =>
        Assert.Equal(Day(expected), ControlHandOver.Definition.From(Day(issuedOn), Metro).Legal);
}
