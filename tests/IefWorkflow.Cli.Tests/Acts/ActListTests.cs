using IefWorkflow.Cases.Acts;

namespace IefWorkflow.Cli.Tests.Acts;

/// <summary>The catalogue of acts is printed whole, and the documentation holds it as printed.</summary>
public class ActListTests
{
    private static readonly string Document = Path.Combine(ParentFolder.Holding(ParentFolder.Solution, AppContext.BaseDirectory)!, "docs", "scenarios.md");

    [Fact]
    public void The_documentation_holds_every_act_as_the_catalogue_has_it()
    {
        var text = File.ReadAllText(Document);
        const string Start = "<!-- acts: ief act list --markdown -->";
        const string End = "<!-- end of acts -->";
        var written = text[(text.IndexOf(Start, StringComparison.Ordinal) + Start.Length)..text.IndexOf(End, StringComparison.Ordinal)].Trim();

        Assert.Equal(CommandRun.Of("act", "list", "--markdown").Output.Trim(), written);
    }

    [Fact]
    public void The_documentation_holds_every_reading_and_expectation()
    {
        var text = File.ReadAllText(Document);

        Assert.All(Cases.Simulation.Scenarios.ReadingWords.All, reading => Assert.Contains($"| `{reading.Name}` | {reading.Question} | {string.Join(", ", reading.Values.Select(value => $"`{value}`"))} |", text));
    }

    [Fact]
    public void Every_act_is_listed_once()
    {
        var lines = CommandRun.Of("act", "list").Output.TrimEnd().Split('\n');

        Assert.Equal(ActCatalogue.All.Select(act => act.Name), lines.Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public void As_data_each_act_has_its_fields() =>
        Assert.Contains("\"responsables[].nom\"", CommandRun.Of("act", "list", "--json").Output);
}
