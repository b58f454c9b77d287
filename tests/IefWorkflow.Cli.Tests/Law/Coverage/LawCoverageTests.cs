namespace IefWorkflow.Cli.Tests.Law.Coverage;

/// <summary><c>law coverage</c> prints or writes the table of a checkout and fails while a link is missing.</summary>
public class LawCoverageTests
{
    private const string OneParagraph =
        """{"schema": "ief-articles/1", "articles": [{"code": "CRPA", "number": "L114-5", "alineas": [{"n": 2, "subject": "Pieces", "rules": ["NO/rule"]}]}]}""";

    [Fact]
    public void Missing_links_are_named_after_the_table_and_exit_with_1()
    {
        using var checkout = Checkout(OneParagraph);

        var run = CommandRun.Of("law", "coverage", "--root", checkout.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("\n| CRPA L114-5 al. 2 | Pieces | `NO/rule` | — |\n", run.Output);
        Assert.Contains("CRPA L114-5 al. 2\u00A0: règle inconnue «\u00A0NO/rule\u00A0»", run.Error);
        Assert.Contains("CALENDAR/holidays\u00A0: aucun test", run.Error);
    }

    [Fact]
    public void The_table_is_written_where_it_is_kept()
    {
        using var checkout = Checkout(OneParagraph);
        var printed = CommandRun.Of("law", "coverage", "--root", checkout.Path).Output;

        var run = CommandRun.Of("law", "coverage", "--write", "--root", checkout.Path);

        Assert.Equal("Écrit\u00A0: docs/law/coverage.md", run.LastLine);
        Assert.Equal(printed, File.ReadAllText(Path.Combine(checkout.Path, "docs/law/coverage.md")));
    }

    [Fact]
    public void A_malformed_list_of_paragraphs_exits_with_2()
    {
        using var checkout = Checkout("{\"schema\": \"ief-articles/1\", \"articles\": 4}");

        var run = CommandRun.Of("law", "coverage", "--root", checkout.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("docs/law/articles.json: articles: il faut un tableau", run.Error);
    }

    private static TemporaryFolder Checkout(string articles)
    {
        var folder = new TemporaryFolder();
        folder.Write("docs/law/articles.json", articles);
        return folder;
    }
}
