namespace IefWorkflow.Cli.Tests;

/// <summary>Whatever is typed wrongly, the program says so in words, prints no stack trace and exits with 2.</summary>
public class BadInputExitsWithTwoTests
{
    [Theory]
    [InlineData("La commande nécessaire n'a pas été fournie")]
    [InlineData("La commande nécessaire n'a pas été fournie", "law")]
    [InlineData("'lwa'", "lwa")]
    [InlineData("« check »", "law", "chek", "x.json")]
    [InlineData("Argument obligatoire manquant", "law", "check")]
    [InlineData("« --verbose »", "law", "check", "x.json", "--verbose")]
    [InlineData("« --jsn »", "law", "explain", "--jsn", "--from", "2022-06-01")]
    [InlineData("x.json: le fichier n'existe pas", "law", "check", "x.json")]
    [InlineData("\"\": le fichier n'existe pas", "law", "check", "")]
    [InlineData("c'est un dossier", "law", "check", ".")]
    [InlineData("--from est obligatoire", "law", "explain", "R131-11-6/deadline")]
    [InlineData("« 2022-02-30 »", "law", "explain", "R131-11-6/deadline", "--from", "2022-02-30")]
    [InlineData("« 01/06/2022 »", "law", "explain", "R131-11-6/deadline", "--from", "01/06/2022")]
    [InlineData("« 9999-12-31 »", "law", "explain", "R131-11-6/deadline", "--from", "9999-12-31")]
    [InlineData("« PARIS »", "law", "explain", "R131-11-6/deadline", "--from", "2022-06-01", "--territory", "PARIS")]
    [InlineData("« 0 »", "law", "explain", "R131-11-6/deadline", "--from", "2022-06-01", "--days", "0")]
    [InlineData("« trois »", "law", "explain", "R131-11-6/deadline", "--from", "2022-06-01", "--days", "trois")]
    [InlineData("--territory est obligatoire", "law", "calendar", "2024")]
    [InlineData("« metro »", "law", "calendar", "2024", "--territory", "metro")]
    [InlineData("« 1999 »", "law", "calendar", "1999", "--territory", "METRO")]
    [InlineData("« 2101 »", "law", "calendar", "2101", "--territory", "METRO")]
    [InlineData("« MMXXIV »", "law", "calendar", "MMXXIV", "--territory", "METRO")]
    [InlineData("docs/law/articles.json", "law", "coverage", "--root", "/nowhere/at/all")]
    public void And_names_what_is_wrong(string words, params string[] arguments)
    {
        var run = CommandRun.Of(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(words, run.Error.Replace('\u00A0', ' '));
        Assert.DoesNotContain("   at ", run.Error + run.Output);
    }

    [Fact]
    public void And_says_where_the_help_is() =>
        Assert.EndsWith("Pour l'aide\u00A0: ief law calendar --help", CommandRun.Of("law", "calendar").Error.TrimEnd());

    [Fact]
    public void But_asking_for_help_is_no_fault()
    {
        var run = CommandRun.Of("law", "calendar", "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("jours fériés", run.Output);
    }
}
