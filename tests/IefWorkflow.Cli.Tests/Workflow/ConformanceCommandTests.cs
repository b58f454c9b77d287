namespace IefWorkflow.Cli.Tests.Workflow;

/// <summary><c>workflow check</c> and <c>run</c>: bad input is named, and nothing passes for want of anything to check.</summary>
public sealed class ConformanceCommandTests : IDisposable
{
    private const string Waiting = """{"root":{"id":"e","type":"Elsa.Event","version":1,"eventName":{"expression":{"type":"Literal","value":"Paid"}}},"definitionId":"d","name":"A"}""";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_without_vectors_is_bad_input()
    {
        var run = CommandRun.Of("workflow", "check", folder.Path);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("ne contient aucun vecteur", run.Error);
    }

    [Fact]
    public void Deviations_that_cannot_be_read_stop_the_check()
    {
        Write("a.plan.json", "{}");
        var deviations = Write("deviations.json", "{");
        var run = CommandRun.Of("workflow", "check", folder.Path, "--deviations", deviations);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{deviations}: JSON invalide", run.Error);
    }

    [Fact]
    public void A_vector_without_its_reference_is_bad_input()
    {
        var run = CommandRun.Of("workflow", "check", Path.GetDirectoryName(Write("a.plan.json", "{}"))!);
        Assert.Equal((2, "0 passed, 0 failed"), (run.ExitCode, run.LastLine));
        Assert.Contains("a.run.json", run.Error);
    }

    [Theory]
    [InlineData("--input", "{x", "--input: JSON invalide")]
    [InlineData("--input", "[1]", "--input: donnez un objet JSON")]
    [InlineData("--resume", "Paid={x", "--resume: JSON invalide")]
    public void An_option_that_is_no_JSON_is_named(string option, string value, string message)
    {
        var run = CommandRun.Of("workflow", "run", Write("a.json", Waiting), option, value);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(message, run.Error);
    }

    [Fact]
    public void An_event_resumes_what_waits_for_it() =>
        Assert.Contains("\"subStatus\": \"Finished\"", CommandRun.Of("workflow", "run", Write("a.json", Waiting), "--resume", "Paid={\"sum\":1}").Output);

    [Fact]
    public void An_event_that_nothing_waits_for_is_said()
    {
        var run = CommandRun.Of("workflow", "run", Write("a.json", Waiting), "--resume", "Payd");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("rien n'attendait l'événement «\u00A0Payd\u00A0»", run.Error);
    }

    private string Write(string name, string text) => folder.Write(name, text);
}
