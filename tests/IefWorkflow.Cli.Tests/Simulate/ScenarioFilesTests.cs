namespace IefWorkflow.Cli.Tests.Simulate;

/// <summary>Every story under <c>tests/scenarios</c> goes as told, on the definitions that the product ships.</summary>
public class ScenarioFilesTests
{
    private static readonly string Root = ParentFolder.Holding(ParentFolder.Solution, AppContext.BaseDirectory)!;
    private static readonly string Folder = Path.Combine(Root, "tests", "scenarios");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Goes_as_told(string file)
    {
        var run = CommandRun.Of("simulate", Path.Combine(Folder, file), "--quiet", "--workflows", Path.Combine(Root, "workflows"));

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
    }

    [Fact]
    public void There_are_at_least_sixty() => Assert.True(Files.Count >= 60);
}
