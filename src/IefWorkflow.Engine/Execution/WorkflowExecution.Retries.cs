using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Activities.Http;
using IefWorkflow.Engine.Runtime;

namespace IefWorkflow.Engine.Execution;

/// <content>Running again what failed, by itself and later: the failed execution waits at a bookmark, whose due row survives a restart.</content>
internal sealed partial class WorkflowExecution
{
    /// <remarks>
    /// An execution that failed when it began starts anew. One that failed when it went on after a stimulus goes on again with what
    /// came then: waiting for the stimulus once more would lose it. A request without answer is made once more.
    /// </remarks>
    private bool PlanRetry(ActivityContext context, WorkItem item, Exception fault)
    {
        if (context.Node.Retry is not { } policy || context.Retries >= policy.Attempts || context.IsEnding || context.Children.Count > 0) return false;
        if (context.Status is not (ActivityStatus.Pending or ActivityStatus.Running)) return false;

        var at = Now + policy.DelayAfter(++context.Retries);
        var payload = new JsonObject { ["instance"] = Instance.Id, ["execution"] = context.Execution };
        if (item.Resumes && item.Bookmark?.Name != HttpRequestActivity.BookmarkName) payload["input"] = DeliverJson.WriteInput(item.Input);
        else StartAnew(context);

        context.Status = ActivityStatus.Running;
        context.CreateBookmark(new Stimulus(RetryPolicy.BookmarkName, payload), at);
        var data = new JsonObject { ["Attempt"] = context.Retries, ["RetryAt"] = at.ToString("O", CultureInfo.InvariantCulture) };
        Write(context, JournalEvent.RetryPlanned, data: data, message: fault.Message);
        return true;
    }

    private void StartAnew(ActivityContext context)
    {
        DropScheduledWithin(context);
        Instance.Bookmarks.RemoveAll(bookmark => bookmark.Execution == context.Execution);
        (context.State, context.Outputs) = ([], null);
    }

    /// <summary>What a resumed retry stands for: the run that failed, once more.</summary>
    private WorkItem Again(WorkItem item)
    {
        if (item is not { Bookmark: { Name: RetryPolicy.BookmarkName } planned, Existing: { } context }) return item;

        Instance.Bookmarks.Remove(planned);
        Write(context, JournalEvent.Retried);
        if (planned.Payload?["input"] is { } input) return item with { Bookmark = null, Resumes = true, Input = DeliverJson.ReadInput(input.GetValue<string>()) };

        context.Status = ActivityStatus.Pending;
        return item with { Bookmark = null, Resumes = false, Input = null };
    }
}
