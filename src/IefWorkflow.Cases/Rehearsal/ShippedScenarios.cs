using System.Text.Json;
using IefWorkflow.Cases.Simulation.Scenarios;

namespace IefWorkflow.Cases.Rehearsal;

/// <summary>The scenarios that come with the product, read once from their folder.</summary>
/// <param name="folder">The folder; none are known where it does not exist.</param>
public sealed class ShippedScenarios(string folder)
{
    private readonly Lazy<IReadOnlyList<RehearsalScenario>> all = new(() => Read(folder));

    /// <summary>All of them, by key.</summary>
    public IReadOnlyList<RehearsalScenario> All => all.Value;

    private static List<RehearsalScenario> Read(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(path =>
        {
            var key = Path.ChangeExtension(Path.GetRelativePath(folder, path), null).Replace(Path.DirectorySeparatorChar, '/');
            using var document = JsonDocument.Parse(File.ReadAllText(path));
            var parts = document.RootElement.ValueKind is JsonValueKind.Array ? document.RootElement.EnumerateArray().ToList() : [document.RootElement];
            return ScenarioReader.Read(document.RootElement.Clone()) is ScenarioReading.Read read
                ? read.Scenarios.Zip(parts, (scenario, part) => (scenario, part)).Select((pair, index) => new RehearsalScenario(
                    parts.Count == 1 ? key : $"{key}-{index + 1}", key.Split('/')[0], pair.scenario, pair.part.GetRawText())).ToList()
                : throw new InvalidDataException($"{path} is no scenario.");
        }),
    ];
}
