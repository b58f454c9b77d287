using System.Collections.Frozen;
using System.Reflection;

namespace IefWorkflow.Cases.Acts;

/// <summary>Every act, by its name.</summary>
public static class ActCatalogue
{
    private static readonly FrozenDictionary<string, ActDescription> ByName = typeof(Act).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(Act)))
        .Select(Describe)
        .ToFrozenDictionary(act => act.Name, StringComparer.Ordinal);

    /// <summary>All of them, ordered by name.</summary>
    public static IReadOnlyList<ActDescription> All { get; } = [.. ByName.Values.OrderBy(act => act.Name, StringComparer.Ordinal)];

    /// <summary>The act of a name, or null.</summary>
    public static ActDescription? Find(string name) => ByName.GetValueOrDefault(name);

    private static ActDescription Describe(Type type)
    {
        var act = type.GetCustomAttribute<ActAttribute>() ?? throw new InvalidOperationException($"{type.Name} has no {nameof(ActAttribute)}.");
        return new ActDescription(act.Name, act.Label, act.Roles, act.On, act.Article, act.AnswersTask, type, ActField.Of(type));
    }
}
