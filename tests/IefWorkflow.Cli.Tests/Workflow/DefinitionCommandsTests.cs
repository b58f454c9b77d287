using System.Text.Json.Nodes;

namespace IefWorkflow.Cli.Tests.Workflow;

/// <summary><c>workflow validate</c>, <c>diff</c> and <c>format</c>: what they print and how they end.</summary>
public sealed class DefinitionCommandsTests : IDisposable
{
    private const string Sound = """{"root":{"version":1,"type":"Elsa.WriteLine","id":"a","text":{"expression":{"type":"Literal","value":"é"}}},"name":"A"}""";
    private const string Unknown = """{"name":"B","root":{"id":"a","type":"Elsa.Writeline","version":1,"text":{"expression":{"type":"Literal","value":"è"}}}}""";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Valid_definitions_pass()
    {
        var run = CommandRun.Of("workflow", "validate", Write("a.json", Sound), Write("b.json", Sound));
        Assert.Equal((0, "2 passed, 0 failed", ""), (run.ExitCode, run.LastLine, run.Error));
    }

    [Fact]
    public void An_invalid_definition_is_shown_fault_by_fault()
    {
        var path = Write("b.json", Unknown);
        var run = CommandRun.Of("workflow", "validate", Write("a.json", Sound), path);
        Assert.Equal((1, "1 passed, 1 failed"), (run.ExitCode, run.LastLine));
        Assert.Contains($"{path}: $.root.type: Le type d'activité", run.Output);
        Assert.Contains("vouliez-vous dire «\u00A0Elsa.WriteLine\u00A0»\u00A0?", run.Output);
    }

    [Fact]
    public void So_is_one_that_is_no_definition()
    {
        var path = Write("a.json", "{}");
        var run = CommandRun.Of("workflow", "validate", path);
        Assert.Equal((1, "0 passed, 1 failed"), (run.ExitCode, run.LastLine));
        Assert.Contains($"{path}: $.root: La définition n'a pas de racine", run.Output);
    }

    [Fact]
    public void A_warning_does_not_make_a_definition_invalid()
    {
        var run = CommandRun.Of("workflow", "validate", Write("a.json", """{"root":{"id":"a","type":"Elsa.WriteLine","version":1,"text":{"expression":{"type":"Input","value":"N"}}}}"""));
        Assert.Equal((0, "1 passed, 0 failed"), (run.ExitCode, run.LastLine));
        Assert.Contains("$.root.text.expression.value: avertissement\u00A0: Le workflow ne déclare pas d'entrée", run.Output);
    }

    [Theory]
    [InlineData("{", "le JSON est invalide")]
    [InlineData("", "Le document est vide")]
    [InlineData("{\"a\":1,\"a\":2}", "donné deux fois")]
    public void A_file_that_is_no_JSON_exits_with_2(string text, string message)
    {
        var run = CommandRun.Of("workflow", "validate", Write("a.json", text), Write("b.json", Sound));
        Assert.Equal((2, "1 passed, 1 failed"), (run.ExitCode, run.LastLine));
        Assert.Contains(message, run.Error);
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("diff")]
    [InlineData("format")]
    public void So_does_a_file_that_does_not_exist(string command)
    {
        var missing = Path.Combine(folder.Path, "missing.json");
        var run = command == "diff" ? CommandRun.Of("workflow", command, missing, folder.Path) : CommandRun.Of("workflow", command, missing);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{missing}: $: Le fichier n'existe pas", run.Error);
        if (command == "diff") Assert.Contains($"{folder.Path}: $: C'est un dossier", run.Error);
    }

    [Fact]
    public void A_difference_reads_in_French_and_exits_with_1()
    {
        var run = CommandRun.Of("workflow", "diff", Write("a.json", Sound), Write("b.json", Unknown));
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            """
            Définition modifiée : « name » : "A" → "B".
            Type changé : « a », de Elsa.WriteLine version 1 à Elsa.Writeline version 1.
            Activité modifiée : « a », « text » : "é" (Literal) → "è" (Literal).
            """,
            run.Output.Replace('\u00A0', ' ').Trim());
    }

    [Fact]
    public void A_difference_is_data_with_json()
    {
        var changes = JsonNode.Parse(CommandRun.Of("workflow", "diff", "--json", Write("a.json", Sound), Write("b.json", Unknown)).Output)!["changes"]!.AsArray();
        Assert.Equal(["memberChanged", "activityTypeChanged", "activityMemberChanged"], changes.Select(change => change!["change"]!.GetValue<string>()));
        Assert.Equal("è", changes[2]!["after"]!["expression"]!["value"]!.GetValue<string>());
    }

    [Fact]
    public void Two_files_of_one_content_do_not_differ()
    {
        var path = Write("a.json", Sound);
        var run = CommandRun.Of("workflow", "diff", path, path);
        Assert.Equal((0, "Aucune différence."), (run.ExitCode, run.LastLine));
    }

    [Fact]
    public void Format_prints_the_stable_layout()
    {
        var run = CommandRun.Of("workflow", "format", Write("a.json", Sound));
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("{\n  \"name\": \"A\",\n  \"root\": {\n    \"id\": \"a\",\n    \"type\"", run.Output);
        Assert.Contains("\"value\": \"é\"", run.Output);
        Assert.EndsWith("}\n", run.Output);
    }

    [Fact]
    public void Format_writes_the_file_when_asked_and_only_then()
    {
        var path = Write("a.json", Sound);
        var printed = CommandRun.Of("workflow", "format", path).Output;
        Assert.Equal(Sound, File.ReadAllText(path));

        Assert.Contains("mis en forme", CommandRun.Of("workflow", "format", path, "--write").Output);
        Assert.Equal(printed, File.ReadAllText(path));
        Assert.Contains("déjà en forme", CommandRun.Of("workflow", "format", path, "--write").Output);
    }

    [Fact]
    public void Run_dates_scripts_in_French_time_and_sends_no_mail()
    {
        const string Definition = """
            { "definitionId": "d", "root": { "id": "s", "type": "Elsa.Sequence", "version": 1, "activities": [
              { "id": "m", "type": "Elsa.SendEmail", "version": 1, "to": { "expression": { "type": "Object", "value": "[\"a@example.org\"]" } } },
              { "id": "w", "type": "Elsa.WriteLine", "version": 1, "text": { "expression": { "type": "JavaScript", "value": "new Date().getHours()" } } } ] } }
            """;

        var run = CommandRun.Of("workflow", "run", Write("a.json", Definition));

        Assert.Equal("9", JsonNode.Parse(run.Output)!["stdout"]![0]!.GetValue<string>());
    }

    private string Write(string name, string text) => folder.Write(name, text);
}
