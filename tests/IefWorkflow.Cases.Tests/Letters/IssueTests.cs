using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Letters;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Simulation;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Letters;

/// <summary>A letter leaves whole or not at all, and what left never changes.</summary>
public class IssueTests
{
    private const string Request = """
        {"enfant-nom":"Le Goff","enfant-prenoms":"Anna","enfant-ne-le":"2016-05-04","commune":"Rennes","adresse":"3, place du Calvaire, 35000 Rennes","residence":"35","motif":"M4","annee":"2026-2027",
         "responsables":[{"nom":"Yann Le Goff"},{"nom":"Maëlle Œhler","adresse":"8, rue des Dames, 35400 Saint-Malo"}]}
        """;

    private static readonly JsonObject Refusal = new()
    {
        ["motif-libelle"] = "situation propre à l'enfant", ["date-reception"] = "2026-04-01", ["motif-droit"] = "l'article L. 131-5 demande une situation propre", ["motif-fait"] = "le projet n'en décrit pas",
        ["signataire"] = "Hélène Cœurdevey", ["qualite"] = "Directrice académique",
    };

    [Fact]
    public async Task Each_address_gets_an_original_kept_under_its_digest()
    {
        await using var world = await WithLetterAsync("L-07", Refusal);

        Assert.IsType<ActAnswer.Done>(await IssueAsync(world, "dasen"));

        var letters = await world.UseAsync(session => session.Db.Letters.OrderBy(letter => letter.Id).ToListAsync());
        Assert.Equal(["lettre", "lettre:2"], letters.Select(letter => letter.Id));
        Assert.Equal("Maëlle Œhler", letters[1].Addressee);
        Assert.All(letters, letter => Assert.Equal((new DateOnly(2026, 4, 1), 0), (letter.IssuedOn, letter.TemplateVersion)));
        Assert.NotEqual(letters[0].Digest, letters[1].Digest);
        Assert.NotNull(await world.UseAsync(async session => await session.Letters.PdfAsync(letters[1], default)));
    }

    [Theory]
    [InlineData("motif-fait", "les motifs de fait")]
    [InlineData("motif-droit", "les motifs de droit")]
    [InlineData("signataire", "le prénom, le nom et la qualité du signataire")]
    public async Task A_refusal_that_lacks_a_mention_stays_and_nothing_changes(string field, string missing)
    {
        var fields = (JsonObject)Refusal.DeepClone();
        fields.Remove(field);
        await using var world = await WithLetterAsync("L-07", fields);

        var refused = Assert.IsType<ActAnswer.Refused>(await IssueAsync(world, "dasen"));

        Assert.Equal(RefusalKind.Unlawful, refused.Kind);
        Assert.Contains(missing, refused.Message, StringComparison.Ordinal);
        Assert.Null((await world.UseAsync(session => session.Db.Letters.SingleAsync())).Digest);
    }

    [Fact]
    public async Task An_issued_letter_is_not_issued_again_and_a_correction_points_at_it()
    {
        await using var world = await WithLetterAsync("L-07", Refusal);
        Assert.IsType<ActAnswer.Done>(await IssueAsync(world, "dasen"));
        Assert.Contains("a été émis le 1er\u00A0avril\u00A02026", Assert.IsType<ActAnswer.Refused>(await IssueAsync(world, "dasen")).Message, StringComparison.Ordinal);

        await world.UseAsync(async session =>
        {
            var wrong = await session.Db.Letters.SingleAsync(letter => letter.Id == "lettre");
            Assert.NotNull(session.Letters.Correct(wrong, "rectifie", new JsonObject { ["motif-fait"] = "le projet ne la décrit pas" }));
            Assert.Null(session.Letters.Correct(wrong, "autre", []));
            return await session.Db.SaveChangesAsync();
        });

        var (first, second) = await world.UseAsync(async session => (await session.Db.Letters.SingleAsync(letter => letter.Id == "lettre"), await session.Db.Letters.SingleAsync(letter => letter.Id == "rectifie")));
        Assert.Equal(("rectifie", "lettre"), (first.CorrectedById, second.CorrectsId));
        Assert.Equal("le projet ne la décrit pas", JsonNode.Parse(second.Fields)!["motif-fait"]!.GetValue<string>());
    }

    [Fact]
    public async Task Only_an_administrator_publishes_a_template_and_the_last_version_is_used()
    {
        await using var world = await WithLetterAsync("L-07", Refusal);
        var (administrator, clerk) = (await world.ActorAsync("administrateur", default), await world.ActorAsync("gestionnaire", default));
        var text = LetterTemplates.Default("L-07").Replace("<h2>Décide</h2>", "<h2>Décide ce qui suit</h2>", StringComparison.Ordinal);

        Assert.NotEmpty(await world.UseAsync(async session => await new LetterTemplates(session).PublishAsync("L-07", text, clerk, default)));
        Assert.NotEmpty(await world.UseAsync(async session => await new LetterTemplates(session).PublishAsync("L-07", text.Replace("{{motif_fait}}", "", StringComparison.Ordinal), administrator, default)));
        Assert.Equal(0, await world.UseAsync(async session => (await new LetterTemplates(session).CurrentAsync("L-07", default)).Version));
        Assert.Empty(await world.UseAsync(async session => await new LetterTemplates(session).PublishAsync("L-07", text, administrator, default)));

        Assert.IsType<ActAnswer.Done>(await IssueAsync(world, "dasen"));
        Assert.Equal(1, (await world.UseAsync(session => session.Db.Letters.FirstAsync())).TemplateVersion);
    }

    [Fact]
    public async Task A_preview_shows_what_is_missing()
    {
        await using var world = await WithLetterAsync("L-01", []);
        var clerk = await world.ActorAsync("gestionnaire", default);

        var preview = await world.UseAsync(async session => await session.Letters.PreviewAsync(await session.Db.Letters.SingleAsync(), clerk, default));

        Assert.Contains("Il manque\u00A0: la date à laquelle le silence vaudra acceptation.", preview.Check.Missing);
        Assert.Contains("<mark>[date_implicite]</mark>", preview.Html, StringComparison.Ordinal);
        Assert.Contains("Yann Le Goff", preview.Html, StringComparison.Ordinal);
        Assert.Contains("3, place du Calvaire", preview.Html.Replace("<br>", ", ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static async Task<CaseWorld> WithLetterAsync(string code, JsonObject fields)
    {
        var world = await CaseWorld.OpenAsync(Rennes.Settings, new DateOnly(2026, 4, 1), Path.Combine(AppContext.BaseDirectory, "Data", "core"), default);
        Assert.IsType<ActAnswer.Done>(await world.ActAsync(await world.ActorAsync("famille", default), "deposer-demande", null, JsonNode.Parse(Request)!.AsObject(), default));
        await world.UseAsync(async session =>
        {
            var file = await session.Db.Files.SingleAsync();
            await session.Letters.PrepareAsync(file, code, "lettre", (JsonObject)fields.DeepClone(), null, default);
            return await session.Db.SaveChangesAsync();
        });
        return world;
    }

    private static async Task<ActAnswer> IssueAsync(CaseWorld world, string who) =>
        await world.ActAsync(await world.ActorAsync(who, default), "emettre-courrier", "2026-0001", new JsonObject { ["courrier"] = "lettre" }, default);
}
