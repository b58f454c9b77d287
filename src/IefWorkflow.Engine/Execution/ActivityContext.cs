using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Values;

namespace IefWorkflow.Engine.Execution;

/// <summary>One execution of an activity: what its code sees of the workflow.</summary>
public sealed partial class ActivityContext
{
    private object?[]? inputs;

    internal ActivityContext(WorkflowExecution burst, ProgramNode node, ActivityContext? parent, int execution)
    {
        (Burst, Node, Parent, Execution) = (burst, node, parent, execution);
        parent?.Children.Add(this);
    }

    /// <summary>The instance.</summary>
    public WorkflowInstance Instance => Burst.Instance;

    /// <summary>The activity.</summary>
    public ActivityDefinition Definition => Node.Definition;

    /// <summary>The number of this execution in its instance, from 1.</summary>
    public int Execution { get; }

    /// <summary>What makes an effect of this execution unique: the same key means the same effect, which must happen once.</summary>
    public string IdempotencyKey => string.Create(CultureInfo.InvariantCulture, $"{Instance.Id}:{Execution}");

    /// <summary>The time of the burst, UTC.</summary>
    public DateTimeOffset Now => Burst.Now;

    /// <summary>Where the execution stands.</summary>
    public ActivityStatus Status { get; internal set; }

    /// <summary>What came with the stimulus that resumed the activity; null when nothing did.</summary>
    public object? ResumeInput { get; internal set; }

    /// <summary>Whether this execution waits somewhere.</summary>
    public bool HasBookmarks => Instance.Bookmarks.Exists(bookmark => bookmark.Execution == Execution);

    /// <summary>What the activity remembers between bursts. Members are its own affair.</summary>
    public JsonObject State { get; internal set; } = [];

    internal WorkflowExecution Burst { get; set; }

    internal ProgramNode Node { get; }

    internal ActivityContext? Parent { get; }

    internal List<ActivityContext> Children { get; } = [];

    internal FlowState? Flow { get; set; }

    internal FlowGraph? Graph { get; set; }

    internal bool IsBreaking { get; set; }

    internal bool IsEnding { get; set; }

    /// <summary>Whether a loop led here: the visit does not count for the meeting of branches.</summary>
    internal bool ByBackwardConnection { get; init; }

    internal int FaultCount { get; set; }

    /// <summary>How often it was planned to run again by itself.</summary>
    internal int Retries { get; set; }

    internal Dictionary<string, object?>? Outputs { get; set; }

    /// <summary>The value of an input, evaluated before the activity ran; the default of the type when it was not given.</summary>
    /// <exception cref="WorkflowValueException">The value cannot be turned into the type.</exception>
    public T? Get<T>(Input<T> input) => inputs?[input.Slot] is { } value ? (T)value : default;

    /// <summary>The JSON of an input that is no expression; null when it was not given. Not to be changed.</summary>
    public JsonNode? Get(RawInput input) => Definition.Json[Descriptor.Inputs[input.Slot].JsonName];

    /// <summary>Evaluates an input now, whatever it was before.</summary>
    public T? Evaluate<T>(Input<T> input) => EvaluateSlot(input.Slot) is { } value ? (T)value : default;

    /// <summary>Produces an output, and stores it in the variable that the designer bound it to.</summary>
    public void Set<T>(Output<T> output, T? value)
    {
        Outputs ??= [];
        Outputs[Node.Type.Descriptor.Outputs[output.Slot].Name] = value;
        if (Node.OutputVariables[output.Slot] is not { } target) return;

        if (!TrySetVariableById(target, value)) Instance.Output[target] = value;
    }

    /// <summary>Waits for a stimulus.</summary>
    /// <param name="stimulus">What it waits for.</param>
    /// <param name="dueAt">When it goes on by itself, UTC; null when only a stimulus resumes it.</param>
    /// <param name="burns">Whether one stimulus is enough.</param>
    public Bookmark CreateBookmark(Stimulus stimulus, DateTimeOffset? dueAt = null, bool burns = true)
    {
        var bookmark = new Bookmark(Burst.NewId(), stimulus.Name, stimulus.Hash, stimulus.Payload, Node.Id, Execution, dueAt, burns);
        Instance.Bookmarks.Add(bookmark);
        return bookmark;
    }

    /// <summary>Publishes a stimulus, to be delivered in a burst of its own after this one is committed.</summary>
    /// <param name="stimulus">The stimulus.</param>
    /// <param name="correlationId">Only instances of that correlation; null for any.</param>
    /// <param name="instanceId">Only that instance; null for any.</param>
    /// <param name="input">What comes with it.</param>
    public void Publish(Stimulus stimulus, string? correlationId, string? instanceId, object? input) => Burst.Host.Publish(stimulus, correlationId, instanceId, input);

    /// <summary>Ends the execution by its default outcome.</summary>
    public ValueTask CompleteAsync() => Burst.CompleteAsync(this, null);

    /// <summary>Ends the execution by these outcomes.</summary>
    public ValueTask CompleteAsync(params string[] outcomes) => Burst.CompleteAsync(this, outcomes);

    /// <summary>Schedules the child in a slot; this activity is told when it completes. Without a child, nothing happens.</summary>
    /// <returns>Whether there is a child.</returns>
    public bool Schedule(string slot)
    {
        if (Node.Child(slot) is not { } child) return false;

        Burst.Schedule(child, this);
        return true;
    }

    internal ActivityDescriptor Descriptor => Node.Type.Descriptor;

    internal IEnumerable<ActivityContext> SelfAndDescendants() => Children.SelectMany(child => child.SelfAndDescendants()).Prepend(this);

    internal bool IsWithin(ActivityContext ancestor)
    {
        for (var context = this; context is not null; context = context.Parent)
        {
            if (ReferenceEquals(context, ancestor)) return true;
        }

        return false;
    }

    internal void EvaluateInputs()
    {
        var descriptors = Descriptor.Inputs;
        if (descriptors.Count == 0) return;

        inputs = new object?[descriptors.Count];
        for (var slot = 0; slot < inputs.Length; slot++)
        {
            if (descriptors[slot] is { IsWrapped: true, Details.AutoEvaluate: true }) inputs[slot] = EvaluateSlot(slot);
        }
    }

    /// <summary>The evaluated inputs as the journal keeps them.</summary>
    internal JsonObject? InputsForJournal()
    {
        if (inputs is null) return null;

        JsonObject? data = null;
        for (var slot = 0; slot < inputs.Length; slot++)
        {
            if (inputs[slot] is not { } value) continue;
            data ??= [];
            data[Descriptor.Inputs[slot].Name] = value is string[] items ? new JsonArray([.. items.Select(item => (JsonNode)item)]) : WorkflowValue.ToJson(value is Enum ? value.ToString() : value);
        }

        return data;
    }

    internal JsonObject? OutputsForJournal()
    {
        if (Outputs is null) return null;

        var data = new JsonObject();
        foreach (var (name, value) in Outputs) data[name] = WorkflowValue.ToJson(value);
        return data;
    }

    private object? EvaluateSlot(int slot)
    {
        var descriptor = Descriptor.Inputs[slot];
        try
        {
            var value = Node.Inputs[slot] is { } expression ? expression.Evaluate(this) : descriptor.Details.DefaultValue;
            return Node.Type.InputTypes[slot].ToClr(value);
        }
        catch (Exception fault) when (fault is Expressions.ExpressionException or WorkflowValueException)
        {
            throw new Expressions.ExpressionException($"{descriptor.Details.DisplayName ?? descriptor.Name}\u00A0: {fault.Message}", fault);
        }
    }
}
