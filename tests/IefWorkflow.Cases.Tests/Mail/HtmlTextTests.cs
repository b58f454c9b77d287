using IefWorkflow.Cases.Messages;

namespace IefWorkflow.Cases.Tests.Mail;

/// <summary>What a designer wrote as HTML is sent as text that reads the same.</summary>
public class HtmlTextTests
{
    [Theory]
    [InlineData("Bonjour,\n\nÀ bientôt", "Bonjour,\n\nÀ bientôt")]
    [InlineData("<p>Bonjour,</p>\n<p>À&nbsp;bientôt &amp; merci</p>", "Bonjour,\n\nÀ\u00A0bientôt & merci")]
    [InlineData("Un<br>deux<br/>trois", "Un\ndeux\ntrois")]
    [InlineData("<ul><li>un</li><li>deux</li></ul>fin", "- un\n- deux\n\nfin")]
    [InlineData("Voyez <a href=\"https://ief.example/d\">le dossier</a>.", "Voyez le dossier (https://ief.example/d).")]
    [InlineData("<b>a < b</b><script>x()</script><!-- y -->", "a < b")]
    [InlineData("", "")]
    public void It_keeps_lines_links_and_signs(string html, string text) => Assert.Equal(text, HtmlText.ToPlain(html));
}
