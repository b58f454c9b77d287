using System.Diagnostics;
using System.Diagnostics.Metrics;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Messages;

namespace IefWorkflow.Cases.Runtime;

/// <summary>What the procedure tells of its work, as metrics and traces: how much, how long, how late. Of persons and contents it tells nothing; of files, the number.</summary>
public static class CaseTelemetry
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "IefWorkflow";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> ActDuration = Meter.CreateHistogram<double>("ief.act.duration", "s", "Acts, by name and outcome, and how long each took.");
    private static readonly Histogram<double> WorkDuration = Meter.CreateHistogram<double>("ief.work.duration", "s", "Bursts of due work, by kind, and how long each took.");
    private static readonly Histogram<double> WorkLag = Meter.CreateHistogram<double>("ief.work.lag", "s", "How long after its instant due work began, by kind.");
    private static readonly Histogram<double> MessageWait = Meter.CreateHistogram<double>("ief.message.wait", "s", "E-mails tried, by outcome, and how long each had been in the outbox.");

    /// <summary>The measured and traced run of an act.</summary>
    internal static async Task<ActAnswer> ActAsync(ActRequest request, string act, Func<Task<ActAnswer>> perform)
    {
        using var activity = Source.StartActivity("ief.act");
        var start = Stopwatch.GetTimestamp();
        var outcome = "erreur";
        try
        {
            var answer = await perform();
            outcome = answer.Match(_ => "fait", refused => refused.Kind.Code());
            activity?.SetTag("ief.file", answer.Match(done => done.Number, _ => request.Number));
            return answer;
        }
        finally
        {
            activity?.SetTag("ief.act", act).SetTag("ief.outcome", outcome).SetStatus(outcome == "erreur" ? ActivityStatusCode.Error : ActivityStatusCode.Ok);
            ActDuration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, new("ief.act", act), new("ief.outcome", outcome));
        }
    }

    /// <summary>The measured and traced run of something due.</summary>
    internal static async Task WorkAsync(string kind, string? instance, Func<Task> work)
    {
        using var activity = Source.StartActivity("ief.work");
        activity?.SetTag("ief.kind", kind).SetTag("ief.instance", instance);
        var start = Stopwatch.GetTimestamp();
        var isDone = false;
        try
        {
            await work();
            isDone = true;
        }
        finally
        {
            activity?.SetStatus(isDone ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
            WorkDuration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, new("ief.kind", kind), new("ief.outcome", isDone ? "fait" : "erreur"));
        }
    }

    /// <summary>Something due begins.</summary>
    internal static void Begins(string kind, DateTimeOffset dueAt, DateTimeOffset now) => WorkLag.Record(Math.Max(0, (now - dueAt).TotalSeconds), new KeyValuePair<string, object?>("ief.kind", kind));

    /// <summary>The traced sending of a message.</summary>
    internal static Activity? Sends(string reference) => Source.StartActivity("ief.mail")?.SetTag("ief.message", reference);

    /// <summary>What became of a message that was tried.</summary>
    internal static void Tried(Message message, HandOver outcome, DateTimeOffset now) =>
        MessageWait.Record(Math.Max(0, (now - message.CreatedAt).TotalSeconds), new KeyValuePair<string, object?>("ief.outcome", outcome switch
        {
            HandOver.Sent => "parti",
            HandOver.TryLater => "differe",
            HandOver.RefusedForGood => "refuse",
            _ => throw new UnreachableException(),
        }));
}
