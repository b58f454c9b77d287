using System.Text.Json.Nodes;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Conformance;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Tests.Conformance;

/// <summary>Every vector runs as the reference did, in both flowchart modes, save for the deviations listed with their reasons.</summary>
public class ConformanceVectorsTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Data", "vectors");

    private static readonly ConformanceDeviations Deviations = ConformanceDeviations.Of(Json(Path.Combine("..", "deviations.json")));

    public static TheoryData<string, FlowchartMode> Vectors
    {
        get
        {
            var data = new TheoryData<string, FlowchartMode>();
            foreach (var plan in Directory.EnumerateFiles(Folder, "*.plan.json").Order(StringComparer.Ordinal))
            {
                foreach (var mode in Enum.GetValues<FlowchartMode>()) data.Add(Path.GetFileName(plan)[..^".plan.json".Length], mode);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public async Task A_vector_runs_as_the_reference_did(string name, FlowchartMode mode)
    {
        var plan = Json($"{name}.plan.json");
        var run = new ConformanceRun(new ActivityRegistry(ActivityRegistry.BuiltIn), mode);
        foreach (var file in (plan["children"] as JsonArray ?? []).Select(child => child!.GetValue<string>()).Append($"{name}.definition.json"))
        {
            var read = Assert.IsType<DefinitionReading.Read>(WorkflowDefinitionReader.Read(File.ReadAllBytes(Path.Combine(Folder, file))));
            Assert.Empty(run.Publish(read.Definition));
        }

        var observation = await run.ObserveAsync(Json($"{name}.definition.json")["definitionId"]!.GetValue<string>(), plan, CancellationToken.None);
        var reference = Json(mode is FlowchartMode.TokenBased ? $"{name}.run.token.json" : $"{name}.run.json");

        Assert.DoesNotContain(ConformanceComparison.Compare(reference, observation), difference => !Deviations.Accept(name, mode, difference));
    }

    private static JsonObject Json(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, file)))!.AsObject();
}
