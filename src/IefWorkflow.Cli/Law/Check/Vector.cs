using System.Text.Json;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Cli.Law.Check;

/// <summary>One sound case of a vector file: what goes into a rule and what must come out.</summary>
/// <param name="File">The file it stands in, as the user named it.</param>
/// <param name="Id">Its identifier, unique in the file.</param>
/// <param name="Rule">The adapter of the rule it names.</param>
/// <param name="Readings">The readings of its profile.</param>
/// <param name="Input">The object given to the rule.</param>
/// <param name="Expected">The object whose fields the answer must have.</param>
internal sealed record Vector(string File, string Id, VectorRule Rule, LegalReadings Readings, JsonElement Input, JsonElement Expected);
