using IefWorkflow.Cli.Text;

namespace IefWorkflow.Cli.Tests.Text;

/// <summary>French typography, and words of strangers shown without harm.</summary>
public class FrenchTextTests
{
    [Fact]
    public void Double_punctuation_and_quotation_marks_take_a_non_breaking_space() =>
        Assert.Equal("«\u00A0a\u00A0»\u00A0: b\u00A0; c\u00A0? d\u00A0!", "« a » : b ; c ? d !".WithNbsp());

    [Fact]
    public void A_control_character_cannot_drive_the_terminal() => Assert.Equal("a\uFFFD[31mb", FrenchText.Shown("a\u001B[31mb"));

    [Fact]
    public void A_character_that_reverses_the_text_is_replaced() => Assert.Equal("a\uFFFDb", FrenchText.Shown("a\u202Eb"));

    [Fact]
    public void A_very_long_word_is_cut() => Assert.Equal(new string('x', 120) + "…", FrenchText.Shown(new string('x', 5_000)));
}
