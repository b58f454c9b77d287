using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Values;

namespace IefWorkflow.Engine.Activities.Http;

/// <summary>Has a request made, and leaves by the status of the answer.</summary>
[Activity("Elsa", "HTTP", "Envoie une requête HTTP et suit la branche de sa réponse.", DisplayName = "Requête HTTP (branches)", Kind = ActivityKind.Task)]
[Outcomes("Done", Unmatched, FailedToConnect, TimedOut)]
public sealed class FlowSendHttpRequest : HttpRequestActivity
{
    internal const string Unmatched = "Unmatched status code";
    internal const string FailedToConnect = "Failed to connect";
    internal const string TimedOut = "Timeout";

    /// <summary>The statuses that have an outcome of their own; with none, every answer leaves by <c>Done</c>.</summary>
    [Input(DisplayName = "Codes attendus", UIHint = "multitext", DefaultValue = "[200]")]
    public Input<JsonArray> ExpectedStatusCodes { get; set; } = null!;

    private protected override ValueTask OnAnswerAsync(ActivityContext context, int status)
    {
        var text = status.ToString(CultureInfo.InvariantCulture);
        var expected = (context.Get(ExpectedStatusCodes) ?? []).Select(code => WorkflowValue.ToText(WorkflowValue.OfJson(code))).ToList();
        return context.CompleteAsync(expected.Count == 0 ? "Done" : expected.Contains(text) ? text : Unmatched);
    }

    private protected override ValueTask OnTimeoutAsync(ActivityContext context) => context.CompleteAsync(TimedOut);

    private protected override ValueTask OnFailureAsync(ActivityContext context, string reason) => context.CompleteAsync(FailedToConnect);
}
