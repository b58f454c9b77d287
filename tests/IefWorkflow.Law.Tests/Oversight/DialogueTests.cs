using IefWorkflow.Law.Oversight;

namespace IefWorkflow.Law.Tests.Oversight;

/// <summary>Code de l'éducation, R131-1: control « s'appuie sur un dialogue suivi », kept entry by entry.</summary>
[Trait("rule", "R131-1/dialogue")]
public class DialogueTests
{
    private static readonly ContactEntry Full = new(Day("2022-10-03"), "téléphone", "bureau IEF", "la famille annonce l'envoi d'une pièce");

    [Fact]
    public void A_full_entry_can_be_kept() => Assert.Empty(Full.Missing);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void It_says_how_it_took_place_who_wrote_it_and_what_was_said(string empty)
    {
        Assert.Equal("Channel", Assert.Single((Full with { Channel = empty }).Missing));
        Assert.Equal("Author", Assert.Single((Full with { Author = empty }).Missing));
        Assert.Equal("Summary", Assert.Single((Full with { Summary = empty }).Missing));
        Assert.Equal("Channel Author Summary", string.Join(' ', new ContactEntry(Full.Day, empty, empty, empty).Missing));
    }
}
