using System.Net;
using System.Text.Json.Nodes;

namespace IefWorkflow.Web.Tests;

/// <summary>What the API answered to an act.</summary>
/// <param name="Status">The status.</param>
/// <param name="MediaType">The media type.</param>
/// <param name="Body">The answer.</param>
public sealed record ApiAnswer(HttpStatusCode Status, string MediaType, JsonObject Body)
{
    /// <summary>The number of the file; fails with the refusal when the act was not done.</summary>
    public string Number => Status is HttpStatusCode.OK ? Body["dossier"]!.GetValue<string>() : throw new InvalidOperationException(Body.ToJsonString());

    /// <summary>Why it was refused, in French.</summary>
    public string Detail => Body["detail"]?.GetValue<string>() ?? "";

    /// <summary>The article that a refusal names; null for none.</summary>
    public string? Article => Body["article"]?.GetValue<string>();
}
