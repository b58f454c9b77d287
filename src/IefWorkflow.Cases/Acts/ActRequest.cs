using System.Text.Json.Nodes;
using IefWorkflow.Cases.People;

namespace IefWorkflow.Cases.Acts;

/// <summary>A person asks to perform an act.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Act">The name of the act.</param>
/// <param name="Number">The number of the file; null for an act that opens one.</param>
/// <param name="Data">The data, by field name.</param>
/// <param name="TaskId">The task answered, where several of one kind may be open; null for the only one.</param>
/// <param name="Revision">The revision of the file that the person saw: if it changed since, the act is refused. Null not to check.</param>
/// <param name="IdempotencyKey">A key that the caller made up: asking twice with the same one does the act once. Null for none.</param>
public sealed record ActRequest(Actor Actor, string Act, string? Number, JsonObject Data, string? TaskId = null, long? Revision = null, string? IdempotencyKey = null);
