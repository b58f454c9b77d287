using IefWorkflow.Cases.Definitions.Outlines;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Simulation;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cases.Tests.Definitions;

/// <summary>The procedures of the product, and others made from them.</summary>
internal static class Drafts
{
    /// <summary>The folder of the procedures of the product.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "workflows");

    /// <summary>The names of the procedures of the product.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Directory.EnumerateFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public static WorkflowDefinition Appeal => Read("recours-rapo");

    public static WorkflowDefinition Read(string name) => Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")));

    public static WorkflowDefinition Parse(string json) => Assert.IsType<DefinitionReading.Read>(WorkflowDefinitionReader.Read(json)).Definition;

    public static ProcedureOutline Outline(WorkflowDefinition definition) => ProcedureOutline.Of(definition, CaseServices.Activities, SimulatedAcademy.Rennes, new DateOnly(2026, 6, 1));
}
