using System.Text.Json.Nodes;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Activities.Http;

/// <summary>Has a request made, and runs the activity that its answer calls for.</summary>
/// <remarks>A request without answer is an incident where no activity is placed for that case.</remarks>
[Activity("Elsa", "HTTP", "Envoie une requête HTTP.", DisplayName = "Requête HTTP", Kind = ActivityKind.Task)]
[Ports("unmatchedStatusCode", "failedToConnect", "timeout")]
public sealed class SendHttpRequest : HttpRequestActivity
{
    private const string Cases = "expectedStatusCodes";

    /// <summary>The statuses that have an activity of their own.</summary>
    [Input(DisplayName = "Codes attendus", TypeName = "HttpStatusCodeCase[]", UIHint = "http-status-codes")]
    public RawInput ExpectedStatusCodes { get; set; } = null!;

    private protected override ValueTask OnAnswerAsync(ActivityContext context, int status)
    {
        var cases = context.Get(ExpectedStatusCodes) as JsonArray ?? [];
        for (var index = 0; index < cases.Count; index++)
        {
            if (cases[index]?["statusCode"]?.ToString() != status.ToString(System.Globalization.CultureInfo.InvariantCulture)) continue;

            var child = context.Definition.Children.ToList().FindIndex(nested => nested.Slot == Cases && nested.Index == index);
            if (child < 0) return context.CompleteAsync();

            context.Burst.Schedule(context.Node.Children[child], context);
            return ValueTask.CompletedTask;
        }

        return context.Schedule("unmatchedStatusCode") ? ValueTask.CompletedTask : context.CompleteAsync();
    }

    private protected override ValueTask OnTimeoutAsync(ActivityContext context) => Run(context, "timeout", "La requête n'a pas reçu de réponse à temps.");

    private protected override ValueTask OnFailureAsync(ActivityContext context, string reason) => Run(context, "failedToConnect", $"La requête n'a pas abouti\u00A0: {reason}");

    private static ValueTask Run(ActivityContext context, string slot, string message) =>
        context.Schedule(slot) ? ValueTask.CompletedTask : throw new ActivityFaultException(message, null, null, null);
}
