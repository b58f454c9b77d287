using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Cases.Tests.Core;

/// <summary>Days and counts in words.</summary>
public sealed class FrenchCountTests
{
    [Theory]
    [InlineData(0, "0 dossier")]
    [InlineData(1, "1 dossier")]
    [InlineData(2, "2 dossiers")]
    public void Nothing_and_one_are_singular(int count, string expected) => Assert.Equal(expected, FrenchCount.Of(count, "dossier"));

    [Fact]
    public void Several_words_have_a_plural_of_their_own() => Assert.Equal("3 années scolaires", FrenchCount.Of(3, "année scolaire", "années scolaires"));

    [Theory]
    [InlineData(" 2026-07-09 ", true)]
    [InlineData("2026-02-30", false)]
    [InlineData("9/7/2026", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_day_that_does_not_exist_is_none(string? text, bool isDay) => Assert.Equal(isDay ? new DateOnly(2026, 7, 9) : null, IsoDay.Read(text));
}
