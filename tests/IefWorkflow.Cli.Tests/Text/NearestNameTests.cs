using IefWorkflow.Cli.Text;

namespace IefWorkflow.Cli.Tests.Text;

/// <summary>A mistyped name is answered with the known one it most resembles.</summary>
public class NearestNameTests
{
    private static readonly string[] Known = ["D131-11-10/deadline", "D131-11-12/quorum", "R131-11-6/deadline"];

    [Theory]
    [InlineData("D131-11-10/dedline", "D131-11-10/deadline")]
    [InlineData("d131-11-12/QUORUM", "D131-11-12/quorum")]
    [InlineData("R131-11-6/deadlines", "R131-11-6/deadline")]
    public void A_slip_finds_its_name(string typed, string expected) => Assert.Equal(expected, NearestName.To(typed, Known));

    [Fact]
    public void A_name_that_resembles_none_finds_none() => Assert.Null(NearestName.To("zzzzzzzz", Known));

    [Fact]
    public void Nothing_known_finds_none() => Assert.Null(NearestName.To("D131-11-12/quorum", []));

    [Fact]
    public void A_name_of_absurd_length_is_not_compared() => Assert.Null(NearestName.To(new string('D', 100_000), Known));
}
