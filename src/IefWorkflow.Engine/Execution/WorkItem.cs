namespace IefWorkflow.Engine.Execution;

/// <summary>Something that the burst will run: a new execution of an activity, or one that goes on.</summary>
internal readonly record struct WorkItem(
    ProgramNode Node,
    ActivityContext? Owner,
    ActivityContext? Existing = null,
    Bookmark? Bookmark = null,
    object? Input = null,
    bool ByBackwardConnection = false,
    IReadOnlyDictionary<string, object?>? Variables = null,
    bool Resumes = false);
