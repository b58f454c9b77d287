using System.Diagnostics;
using System.Text.RegularExpressions;

namespace IefWorkflow.Web.Tests.Api;

/// <summary>The examples of <c>docs/api.md</c> run as they stand.</summary>
public sealed partial class ExampleTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task The_examples_of_the_documentation_run()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(WebProgram.Root(), "docs", "api.md"));
        var script = ScriptPattern().Match(page).Groups[1].Value;
        var folder = Directory.CreateTempSubdirectory("ief-api-").FullName;
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", script]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["API"] = new Uri(service.Address, "/api/v1").AbsoluteUri;
        start.Environment["YEAR"] = Samples.SchoolYear;
        using var shell = Process.Start(start)!;
        var errors = shell.StandardError.ReadToEndAsync();
        var output = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        Directory.Delete(folder, recursive: true);

        Assert.True(shell.ExitCode == 0, $"{await errors}\n{output}");
        Assert.Contains("\"role\":\"famille\"", output, StringComparison.Ordinal);
        Assert.Contains("jour non compté", output, StringComparison.Ordinal);
    }

    [GeneratedRegex("<!-- api-examples -->\\s*```sh\\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ScriptPattern();
}
