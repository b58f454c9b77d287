using System.Diagnostics;
using System.Globalization;
using IefWorkflow.Cases.Simulation.Scenarios;
using IefWorkflow.Cli.Json;
using IefWorkflow.Cli.Text;

namespace IefWorkflow.Cli.Simulate;

/// <summary>One run of <c>simulate</c>: plays scenarios one after the other, reports as it goes and counts.</summary>
internal sealed class SimulateRun(string folder, bool isQuiet, TextWriter output, TextWriter error)
{
    private int passed;
    private int failed;
    private bool isUnusable;

    /// <summary>Plays the scenarios of the files and folders, and ends with the line <c>N passed, N failed</c>.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        foreach (var path in paths.SelectMany(Files))
        {
            foreach (var scenario in Read(path))
            {
                if (!await PlayAsync(path, scenario, cancellationToken)) return ExitCode.BadInput;
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passed} passed, {failed} failed"));
        if (isUnusable) return ExitCode.BadInput;
        return failed > 0 ? ExitCode.Difference : ExitCode.Ok;
    }

    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [path];

    private IReadOnlyList<Scenario> Read(string path)
    {
        switch (JsonFile.Read(path))
        {
            case JsonReading.Sound sound when ScenarioReader.Read(sound.Root) is ScenarioReading.Read read:
                return read.Scenarios;
            case JsonReading.Sound sound when ScenarioReader.Read(sound.Root) is ScenarioReading.Refused refused:
                return Unusable(path, refused.Faults.Select(fault => $"{fault.Path}: {fault.Message}"));
            case JsonReading.Refused refused:
                return Unusable(path, refused.Faults);
            default:
                throw new UnreachableException();
        }
    }

    private IReadOnlyList<Scenario> Unusable(string path, IEnumerable<string> faults)
    {
        foreach (var fault in faults) error.WriteLine($"{(path.Length == 0 ? "\"\"" : FrenchText.Shown(path))}: {fault}");
        isUnusable = true;
        failed++;
        return [];
    }

    private async Task<bool> PlayAsync(string path, Scenario scenario, CancellationToken cancellationToken)
    {
        ScenarioResult result;
        try
        {
            result = await ScenarioRun.RunAsync(scenario, folder, isQuiet, cancellationToken);
        }
        catch (InvalidDataException faulty)
        {
            foreach (var line in faulty.Message.Split('\n')) error.WriteLine($"{FrenchText.Shown(folder)}: {line}");
            return false;
        }

        if (!isQuiet)
        {
            output.WriteLine($"— {FrenchText.Shown(scenario.Title)}");
            foreach (var line in result.Timeline) output.WriteLine(line);
        }

        foreach (var failure in result.Failures) Report(path, scenario, failure);
        if (result.Failures.Count > 0) failed++;
        else passed++;
        return true;
    }

    private void Report(string path, Scenario scenario, ScenarioFailure failure)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{FrenchText.Shown(path)}: {failure.Path}: {FrenchText.Shown(scenario.Title)}, {failure.On:yyyy-MM-dd}, {failure.What}"));
        output.WriteLine($"    attendu\u00A0: {failure.Expected}");
        output.WriteLine($"    obtenu\u00A0: {failure.Got}");
    }
}
