using IefWorkflow.Engine.Activities;

namespace IefWorkflow.Cases.Activities;

/// <summary>The activities of the procedure.</summary>
public static class CaseActivities
{
    /// <summary>Every class of this assembly that a designer can drag.</summary>
    public static IReadOnlyList<Type> All { get; } =
        [.. typeof(CaseActivities).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(Activity)))];
}
