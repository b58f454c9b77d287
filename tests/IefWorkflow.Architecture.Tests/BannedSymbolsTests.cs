namespace IefWorkflow.Architecture.Tests;

/// <summary>Time comes from a TimeProvider and nothing waits on a thread: the compiled product names no other clock.</summary>
public class BannedSymbolsTests
{
    private static readonly string[] Banned =
    [
        "System.DateTime.get_Now",
        "System.DateTime.get_UtcNow",
        "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow",
        "System.Threading.Thread.Sleep",
    ];

    [Fact]
    public void No_assembly_of_the_product_uses_one() =>
        Assert.All(Repository.SourceProjects, project => Assert.Empty(AssemblyReader.Members(Repository.AssemblyOf(project)).Intersect(Banned)));

    [Fact]
    public void The_reader_finds_them_where_they_are_used() =>
        Assert.Empty(Banned.Except(AssemblyReader.Members(typeof(BannedSymbolsTests).Assembly.Location)));

    [Theory]
    [InlineData("P:System.DateTime.Now;")]
    [InlineData("P:System.DateTime.UtcNow;")]
    [InlineData("P:System.DateTime.Today;")]
    [InlineData("P:System.DateTimeOffset.Now;")]
    [InlineData("P:System.DateTimeOffset.UtcNow;")]
    [InlineData("M:System.Threading.Thread.Sleep(System.Int32);")]
    [InlineData("M:System.Threading.Thread.Sleep(System.TimeSpan);")]
    public void The_analyzer_is_told_of_each_with_the_replacement(string symbol) =>
        Assert.Matches("^.+ .+$", Assert.Single(Repository.Read("src", "BannedSymbols.txt").Split('\n'), line => line.StartsWith(symbol, StringComparison.Ordinal))[symbol.Length..]);

    [Fact]
    public void The_analyzer_s_finding_is_an_error() =>
        Assert.Contains("dotnet_diagnostic.RS0030.severity = error", Repository.Read(".editorconfig").Split('\n'));

    [Fact]
    public void The_analyzer_is_given_the_list_in_every_project_of_the_product()
    {
        Assert.Contains("src/BannedSymbols.txt", Repository.Read("Directory.Build.props"), StringComparison.Ordinal);
        Assert.Contains("Microsoft.CodeAnalysis.BannedApiAnalyzers", Repository.Read("Directory.Packages.props"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_file_of_the_product_silences_it() =>
        Assert.All(Repository.SourceFiles(), path => Assert.DoesNotContain("RS0030", File.ReadAllText(path), StringComparison.Ordinal));
}
