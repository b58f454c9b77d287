using System.Text.Json.Nodes;
using IefWorkflow.Cases.Letters;
using IefWorkflow.Cases.Letters.Text;

namespace IefWorkflow.Cases.Tests.Letters;

/// <summary>The templates that come with the product, and what an administrator may make of them.</summary>
public class TemplateTests
{
    public static TheoryData<string> Codes => [.. LetterCatalogue.All.Select(letter => letter.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_letter_of_the_catalogue_has_a_template_that_is_valid(string code) =>
        Assert.Empty(LetterTemplates.Validate(code, LetterTemplates.Default(code), Rennes.Settings));

    [Theory]
    [MemberData(nameof(Codes))]
    public void With_every_field_filled_a_letter_lacks_nothing_and_leaves_no_tag(string code)
    {
        var preview = LetterTemplates.Preview(code, LetterTemplates.Default(code), Rennes.Settings, Rennes.Day);

        Assert.Empty(preview.Check.Missing);
        Assert.DoesNotContain("{{", preview.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<mark>", preview.Html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Without_data_a_letter_says_which_fields_it_lacks_and_never_shows_a_tag(string code)
    {
        var body = TemplateRenderer.Render(code, LetterTemplates.Default(code), new LetterData([]));

        Assert.Empty(body.Faults);
        Assert.NotEmpty(body.MissingFields);
        Assert.DoesNotContain(body.Blocks.SelectMany(block => block.Runs), run => run.Text.Contains("{{", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("L-08")]
    [InlineData("L-09")]
    [InlineData("L-16")]
    public void National_assessments_are_asked_of_the_dasen_whoever_writes(string code)
    {
        var data = new LetterData(TemplateFields.Examples());
        data.Values.Remove("service_dasen");
        data.Values.Remove("courriel_dasen");
        LetterDraft.Complete(data, code, Rennes.Settings, Rennes.Day);

        var item = TemplateRenderer.Render(code, LetterTemplates.Default(code), data).Blocks.SelectMany(Whole).First(block => block.Runs.Any(run => run.Text.Contains("évaluations nationales", StringComparison.Ordinal)));
        var text = string.Concat(item.Runs.Select(run => run.Text));
        Assert.Contains("directeur académique", text, StringComparison.Ordinal);
        Assert.Contains(Rennes.Settings.Service.Email, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Rennes.Settings.Commission.Email, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("L-07", "LEGAL_GROUNDS", "motif_droit")]
    [InlineData("L-07", "FACTUAL_GROUNDS", "motif_fait")]
    [InlineData("L-07", "RAPO_DEADLINE", "delai_rapo")]
    [InlineData("L-07", "RAPO_ADDRESS", "adresse_commission")]
    [InlineData("L-07", "SIGNATORY", "signataire")]
    [InlineData("L-07", "SIGNATORY", "qualite")]
    [InlineData("L-01", "TACIT_ACCEPTANCE_DATE", "date_implicite")]
    [InlineData("L-01", "SERVICE_CONTACT", "telephone_service")]
    [InlineData("L-02", "MISSING_PIECES", "pieces")]
    [InlineData("L-02", "PIECES_DEADLINE", "delai_pieces")]
    [InlineData("L-08", "ITEM_6", "ecole_rattachement")]
    [InlineData("L-09", "ITEM_6", "ecole_rattachement")]
    [InlineData("L-12", "TACIT_REJECTION_DATE", "date_rejet_implicite")]
    [InlineData("L-15", "TRIBUNAL_ADDRESS", "adresse_tribunal")]
    [InlineData("L-16", "ITEM_6", "ecole_rattachement")]
    [InlineData("L-29", "FACTUAL_GROUNDS", "motif_fait")]
    public void A_mention_whose_value_is_missing_is_not_made(string code, string mention, string field)
    {
        var examples = TemplateFields.Examples();
        Assert.Contains(mention, TemplateRenderer.Render(code, LetterTemplates.Default(code), new LetterData((JsonObject)examples.DeepClone())).Mentions);

        examples[field] = examples[field] is JsonArray ? new JsonArray() : "  ";

        Assert.DoesNotContain(mention, TemplateRenderer.Render(code, LetterTemplates.Default(code), new LetterData(examples)).Mentions);
    }

    [Theory]
    [InlineData("<b>Anna</b>", "&lt;b&gt;Anna&lt;/b&gt;")]
    [InlineData("{{x}}", "{{x}}")]
    [InlineData("</p><p mention=\"SIGNATORY\">", "&lt;/p&gt;&lt;p mention=&quot;SIGNATORY&quot;&gt;")]
    [InlineData("]]>&amp;", "]]&gt;&amp;amp;")]
    public void A_value_never_becomes_markup_nor_template(string value, string written)
    {
        var body = Render("<objet>x</objet><p>{{enfant}}</p>", new JsonObject { ["enfant"] = value });

        Assert.Equal(value, Assert.Single(body.Blocks[1].Runs).Text);
        Assert.Empty(body.Mentions);
        Assert.Contains(written, LetterHtml.Write(Document(body)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_printed_is_left_out_and_a_blank_value_is_a_missing_one()
    {
        Assert.Equal("Anna", Assert.Single(Render("<p>{{enfant}}</p>", new JsonObject { ["enfant"] = "An\u0000\u200Bna\uD800" }).Blocks[0].Runs).Text);
        Assert.Equal(["enfant"], Render("<p>{{enfant}}</p>", new JsonObject { ["enfant"] = "\u200B \u00AD" }).MissingFields);
    }

    [Theory]
    [InlineData("<objet>x</objet><p>{{{enfant}}}</p>", "sans protection")]
    [InlineData("<objet>x</objet><p>{{> autre}}</p>", "n'est pas permis")]
    [InlineData("<objet>x</objet><p>{{lookup enfant 1}}</p>", "n'est pas permis")]
    [InlineData("<objet>x</objet><p>{{../enfant}}</p>", "n'est pas permis")]
    [InlineData("<objet>x</objet>{{#if enfant}}<p>a</p>", "n'est pas refermé")]
    [InlineData("<objet>x</objet><p>{{enfant</p>", "ne vont pas par paires")]
    [InlineData("<objet>x</objet><p>{{prenom_du_chat}}</p>", "« prenom_du_chat » n'existe pas")]
    [InlineData("<objet>x</objet><p>a", "mal formé")]
    [InlineData("<objet>x</objet><script>a</script>", "<script> n'est pas permise")]
    [InlineData("<objet>x</objet><p onclick=\"a\">a</p>", "« onclick » n'est pas permis")]
    [InlineData("<objet>x</objet><p mention=\"AUTRE\">a</p>", "« AUTRE » n'existe pas")]
    [InlineData("<objet>x</objet><p mention=\"RAPO_DEADLINE\"><champ nom=\"delai_rapo\">15</champ></p>", "réservé")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><objet>x</objet>", "mal formé")]
    [InlineData("<p>a</p>", "un objet")]
    [InlineData("texte nu", "hors de tout paragraphe")]
    public void A_faulty_template_is_refused_with_the_reason(string text, string reason) =>
        Assert.Contains(LetterTemplates.Validate("L-03", text, Rennes.Settings), fault => fault.Contains(reason, StringComparison.Ordinal));

    [Fact]
    public void A_template_that_writes_the_period_by_hand_does_not_make_the_mention()
    {
        var text = LetterTemplates.Default("L-07").Replace("{{delai_rapo}}", "quinze", StringComparison.Ordinal);

        Assert.Equal(["Mention obligatoire absente\u00A0: le délai du recours préalable (RAPO_DEADLINE)."], LetterTemplates.Validate("L-07", text, Rennes.Settings).Where(fault => fault.Contains("DEADLINE", StringComparison.Ordinal)));
    }

    [Fact]
    public void French_spaces_do_not_break()
    {
        var run = Assert.Single(Render("<p>Motif : art. L. 131-5, n° 3 ; « oui » ?</p>", []).Blocks[0].Runs);

        Assert.Equal("Motif\u00A0: art.\u00A0L.\u00A0131-5, n°\u00A03\u00A0; «\u00A0oui\u00A0»\u00A0?", run.Text);
    }

    [Theory]
    [InlineData("Anaïs Lefèvre", "Famille d'Anaïs Lefèvre.")]
    [InlineData("Œdipe Roy", "Famille d'Œdipe Roy.")]
    [InlineData("Malo Riou", "Famille de Malo Riou.")]
    [InlineData("Le Mans", "Famille du Mans.")]
    [InlineData("Les Ulis", "Famille des Ulis.")]
    public void Words_are_elided_and_joined_before_a_value(string value, string sentence) =>
        Assert.Equal(sentence, string.Concat(Render("<p>Famille de {{enfant}}.</p>", new JsonObject { ["enfant"] = value }).Blocks[0].Runs.Select(run => run.Text)));

    [Theory]
    [InlineData("Aucune pièce ne montre la capacité.", "Considérant qu'aucune pièce ne montre la capacité ;")]
    [InlineData("L'article L. 131-5 l'exige ;", "Considérant que l'article L. 131-5 l'exige ;")]
    [InlineData("Anaïs suit déjà les cours", "Considérant qu'Anaïs suit déjà les cours ;")]
    [InlineData("le projet est général", "Considérant que le projet est général ;")]
    [InlineData("onze pièces manquent", "Considérant que onze pièces manquent ;")]
    [InlineData("...", "Considérant que ... ;")]
    public void A_reason_goes_on_the_sentence_of_the_letter_however_it_was_typed(string reason, string sentence) =>
        Assert.Equal(sentence, string.Concat(Render("<p>Considérant que {{motif_fait}} ;</p>", new JsonObject { ["motifs_fait"] = reason }).Blocks[0].Runs.Select(run => run.Text)).Replace('\u00A0', ' '));

    [Fact]
    public void Days_hours_and_lists_are_read_from_the_data_of_the_acts()
    {
        var data = new LetterData(new JsonObject { ["date-depot"] = "2026-06-01", ["heure"] = "14:30", ["motifs_droit"] = "a", ["membres"] = "un\ndeux", ["commission"] = new JsonObject { ["nom"] = "C", ["adresse"] = "ici" } });

        Assert.Equal(("1er\u00A0juin\u00A02026", "14\u00A0h\u00A030", "a", "C", "ici"), (data.Text("date_depot"), data.Text("heure"), data.Text("motif_droit"), data.Text("commission"), data.Text("adresse_commission")));
        Assert.Equal(["un", "deux"], (List<object>)data.Values["membres"]);
    }

    [Fact]
    public void Minutes_are_sentences_each_with_its_event() =>
        Assert.Equal([("Séance ouverte.", "2026-0001#3"), ("Sans renvoi.", "sans événement")], MinutesDocument.Parse("Séance ouverte. [2026-0001#3]\n\nSans renvoi."));

    private static LetterBody Render(string template, JsonObject data) => TemplateRenderer.Render("L-03", template, new LetterData(data));

    private static LetterDocument Document(LetterBody body) =>
        LetterDraft.Compose(LetterCatalogue.Find("L-03")!, new LetterData([]), body, Rennes.Settings, Rennes.Day, ["Yann Le Goff"]);

    private static IEnumerable<LetterBlock> Whole(LetterBlock block) => block.Parts.SelectMany(Whole).Prepend(block);
}
