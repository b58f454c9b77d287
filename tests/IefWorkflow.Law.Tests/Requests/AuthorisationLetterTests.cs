using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Code de l'éducation, R131-11-8, al. 1 and 1° to 7°: the information that goes with an authorisation.</summary>
[Trait("rule", "R131-11-8/letter")]
public class AuthorisationLetterTests
{
    [Fact]
    public void It_tells_seven_things_in_the_order_of_the_text() =>
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], AuthorisationLetter.Items.Select(item => item.Number).ToArray());

    [Fact]
    public void Nothing_is_missing_when_all_seven_are_there() =>
        Assert.Empty(AuthorisationLetter.Missing([7, 6, 5, 4, 3, 2, 1]));

    [Theory]
    [InlineData(1, "engagement de se soumettre aux contrôles de l'article L.\u00A0131-10")]
    [InlineData(2, "objet et modalités des contrôles, qui peuvent être inopinés")]
    [InlineData(3, "mise en demeure possible d'inscrire l'enfant dans un établissement")]
    [InlineData(4, "sanctions pénales encourues")]
    [InlineData(5, "modalités de participation aux évaluations nationales")]
    [InlineData(6, "établissement public de rattachement administratif")]
    [InlineData(7, "effet d'avis favorable pour l'inscription au CNED (motifs 1° à 3°)")]
    public void Each_one_left_out_is_missing(int left, string label) =>
        Assert.Equal(
            new InformationItem(left, label),
            Assert.Single(AuthorisationLetter.Missing([.. Enumerable.Range(1, 7).Where(number => number != left)])));

    [Theory]
    [InlineData("2022-07-11", "2022-07-13")]
    [InlineData("2022-07-12", "2022-07-15")]
    [InlineData("2022-07-13", "2022-07-18")]
    public void Without_delay_means_an_alert_after_two_working_days(string authorisedOn, string expected) =>
        Assert.Equal(Day(expected), AuthorisationLetter.Definition.From(Day(authorisedOn), Metro).Legal);
}
