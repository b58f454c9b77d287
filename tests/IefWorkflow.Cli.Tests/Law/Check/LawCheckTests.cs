using IefWorkflow.Cli.Law.Check;

namespace IefWorkflow.Cli.Tests.Law.Check;

/// <summary><c>law check</c> shows each difference, counts, and tells a difference from a fault by its exit code.</summary>
public class LawCheckTests
{
    private const string Wrong =
        """{"id": "V-2", "rule": "TEST/period", "profile": "TIMELINE", "input": {"startOn": "2022-05-18", "territory": "METRO", "days": 8}, "expected": {"nominal": "2022-05-26", "effective": "2022-05-26", "extra": true}}""";

    private const string OutOfBounds =
        """{"id": "V-3", "rule": "TEST/period", "profile": "TIMELINE", "input": {"startOn": "2022-05-18", "territory": "PARIS", "days": 8}, "expected": {"nominal": "2022-05-26"}}""";

    [Fact]
    public void Vectors_that_all_agree_exit_with_0()
    {
        var run = Check(VectorText.File(VectorText.Sound));

        Assert.Equal(new CommandRun(0, "1 passed, 0 failed\n", ""), run);
    }

    [Fact]
    public void Each_difference_takes_a_line_and_exits_with_1()
    {
        var run = Check(VectorText.File(VectorText.Sound, Wrong));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            """
            V-2 TEST/period effective: expected "2022-05-26", got "2022-05-27"
            V-2 TEST/period extra: expected true, got absent
            1 passed, 1 failed

            """,
            run.Output);
    }

    [Fact]
    public void A_value_out_of_bounds_is_named_exits_with_2_and_leaves_the_others_evaluated()
    {
        var run = Check(VectorText.File(OutOfBounds, VectorText.Sound, Wrong));

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("v0.json: V-3 TEST/period territory: il faut l'un de METRO", WithoutFolder(run.Error));
        Assert.EndsWith("1 vecteur n'a pas pu être évalué.\n1 passed, 1 failed\n", run.Output);
    }

    [Fact]
    public void Input_that_the_rule_itself_refuses_is_a_fault_of_the_input()
    {
        var run = Check(VectorText.File(
            """{"id": "V-4", "rule": "TEST/echo", "profile": "TIMELINE", "input": {"count": 2147483647}, "expected": {"count": 1}}"""));

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("v0.json: V-4 TEST/echo input: la règle refuse ces données", WithoutFolder(run.Error));
    }

    [Fact]
    public void A_field_that_the_rule_does_not_read_is_a_warning_and_no_failure()
    {
        var run = Check(VectorText.File(VectorText.Sound.Replace("\"days\": 8", "\"days\": 8, \"colour\": 1", StringComparison.Ordinal)));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("v0.json: V-1 TEST/period: avertissement : le champ « colour » n'est pas lu par cette règle.\n", WithoutFolder(run.Error));
        Assert.Equal("1 passed, 0 failed\n", run.Output);
    }

    [Theory]
    [InlineData("REFERENCE_2022_02_17", "EightDays")]
    [InlineData("CURRENT_15_DAYS", "FifteenDays")]
    [InlineData("TIMELINE", "ByDate")]
    public void The_profile_chooses_the_readings(string profile, string appealPeriod)
    {
        var vector = $$$"""{"id": "V-5", "rule": "TEST/echo", "profile": "{{{profile}}}", "input": {}, "expected": {"appealPeriod": "{{{appealPeriod}}}"}}""";

        Assert.Equal(0, Check(VectorText.File(vector)).ExitCode);
    }

    [Fact]
    public void Several_files_are_counted_together()
    {
        var run = Check(VectorText.File(VectorText.Sound), VectorText.File(Wrong), VectorText.File(VectorText.Sound, "{}"), "{");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("1 vecteur n'a pas pu être évalué.\n", run.Output);
        Assert.Equal("2 passed, 1 failed", run.LastLine);
    }

    [Fact]
    public void A_file_without_vectors_passes_nothing_and_fails_nothing() => Assert.Equal(new CommandRun(0, "0 passed, 0 failed\n", ""), Check(VectorText.File()));

    [Fact]
    public void An_unknown_rule_exits_with_2_from_the_command_line()
    {
        using var folder = new TemporaryFolder();

        var run = CommandRun.Of("law", "check", folder.Write("v.json", VectorText.File(VectorText.Sound)));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("V-1 TEST/period rule: règle inconnue «\u00A0TEST/period\u00A0»", run.Error);
        Assert.Equal("0 passed, 0 failed", run.LastLine);
    }

    private static CommandRun Check(params string[] texts)
    {
        using var folder = new TemporaryFolder();
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var files = texts.Select((text, index) => folder.Write($"v{index}.json", text)).ToList();
        var exitCode = new CheckRun(new VectorRules(PeriodVectors.Rules), output, error).Run(files);
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }

    private static string WithoutFolder(string error) => error[(error.LastIndexOf('/', error.IndexOf(".json", StringComparison.Ordinal)) + 1)..].Replace('\u00A0', ' ');
}
