using System.Text.Json.Nodes;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Web.Designer.Instances;

/// <summary>One execution of one activity, told by the lines of the journal.</summary>
internal sealed class ActivityRun
{
    private ActivityRun(JournalEntry first, ActivityDefinition? activity)
    {
        (Execution, ActivityId, Activity, StartedAt) = (first.Execution, first.ActivityId, activity, first.At);
        IsWorkflow = first.ActivityId == WorkflowDefinition.WorkflowActivityId;
    }

    /// <summary>Its number in the instance.</summary>
    public int Execution { get; }

    /// <summary>The activity.</summary>
    public string ActivityId { get; }

    /// <summary>The activity in the definition; null for the workflow itself, and for a step that the version no longer has.</summary>
    public ActivityDefinition? Activity { get; }

    /// <summary>Whether it stands for the workflow itself.</summary>
    public bool IsWorkflow { get; }

    /// <summary>Its place in the tree.</summary>
    public string NodeId => IsWorkflow ? ActivityId : Activity?.NodeId ?? ActivityId;

    /// <summary>Its type.</summary>
    public string Type => IsWorkflow ? WorkflowDefinition.WorkflowActivityType : Activity?.Type ?? "";

    /// <summary>The version of its type.</summary>
    public int TypeVersion => Activity?.Version ?? 1;

    /// <summary>Its name.</summary>
    public string Name => Activity?.Name ?? ActivityId;

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>When it ended; null while it has not.</summary>
    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>How it stands, in the words of Elsa Studio.</summary>
    public string Status { get; private set; } = "Running";

    /// <summary>Whether it waits.</summary>
    public bool IsWaiting { get; private set; }

    /// <summary>The outcomes by which it was left; null while it was not, or for the default one.</summary>
    public IReadOnlyList<string>? Outcomes { get; private set; }

    /// <summary>The inputs it began with, by descriptor name.</summary>
    public JsonObject? Inputs { get; private set; }

    /// <summary>The outputs it ended with, by descriptor name.</summary>
    public JsonObject? Outputs { get; private set; }

    /// <summary>Why it failed; null where it did not.</summary>
    public string? Failure { get; private set; }

    /// <summary>Every execution of a journal, in the order of their beginning.</summary>
    public static IReadOnlyList<ActivityRun> Of(IEnumerable<JournalEntry> journal, IReadOnlyDictionary<string, ActivityDefinition> activities)
    {
        var runs = new Dictionary<int, ActivityRun>();
        foreach (var line in journal)
        {
            if (!runs.TryGetValue(line.Execution, out var run)) runs[line.Execution] = run = new ActivityRun(line, activities.GetValueOrDefault(line.ActivityId));
            run.Add(line);
        }

        return [.. runs.Values.OrderBy(run => run.Execution)];
    }

    private void Add(JournalEntry line)
    {
        (Status, IsWaiting) = line.Event switch
        {
            JournalEvent.Suspended => ("Running", true),
            JournalEvent.Completed or JournalEvent.Skipped => ("Completed", false),
            JournalEvent.Canceled => ("Canceled", false),
            JournalEvent.Faulted => ("Faulted", false),
            JournalEvent.RetryPlanned => ("Pending", true),
            _ => ("Running", false),
        };
        CompletedAt = Status is "Completed" or "Canceled" ? line.At : null;
        Failure = line.Event is JournalEvent.Faulted or JournalEvent.RetryPlanned ? line.Message : null;
        if (line.Event is JournalEvent.Started) Inputs = line.Data;
        if (line.Event is not JournalEvent.Completed) return;
        (Outcomes, Outputs) = (line.Outcomes, line.Data);
    }
}
