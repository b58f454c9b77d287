using IefWorkflow.Cli.Law.Coverage;

namespace IefWorkflow.Cli.Tests.Law.Coverage;

/// <summary>In this repository every paragraph has its rules, every rule its tests, and the table kept is the one the code gives.</summary>
public class CoverageOfTheLawIsCurrentTests
{
    private static readonly string Root = ParentFolder.Holding(ParentFolder.Solution, AppContext.BaseDirectory)!;

    [Fact]
    public void No_link_is_missing() => Assert.Empty(Report().Faults);

    [Fact]
    public void The_table_kept_is_the_one_generated()
    {
        var path = Path.Combine(Root, CoverageRun.TablePath);
        var kept = File.Exists(path) ? File.ReadAllText(path) : "";

        Assert.True(kept == CoverageTable.Write(Report()), $"{CoverageRun.TablePath} is out of date. Run: {CoverageTable.Command}");
    }

    private static CoverageReport Report()
    {
        var index = CoverageRun.ReadIndex(Root);
        Assert.Empty(index.Faults);
        return CoverageRun.Report(Root, index.Paragraphs);
    }
}
