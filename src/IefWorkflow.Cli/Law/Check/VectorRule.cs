using System.Text.Json.Nodes;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Cli.Law.Check;

/// <summary>The adapter between the vectors of one rule and the function that decides it.</summary>
/// <param name="Id">The identifier of the rule: <c>D131-11-10/deadline</c>.</param>
/// <param name="Evaluate">Reads the input, asks the rule and writes its answer under the names that vectors expect.</param>
internal sealed record VectorRule(string Id, Func<VectorInput, LegalReadings, JsonObject> Evaluate);
