using System.Collections.Frozen;
using System.Reflection;

namespace IefWorkflow.Law.Articles;

/// <summary>Every rule of this library, found by its <see cref="RuleAttribute"/>.</summary>
public static class RuleCatalogue
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Lazy<IReadOnlyList<RuleDescription>> Rules = new(Collect);

    private static readonly Lazy<FrozenDictionary<string, RuleDescription>> ById = new(() => All.ToFrozenDictionary(rule => rule.Id, StringComparer.Ordinal));

    /// <summary>The rules, ordered by identifier.</summary>
    public static IReadOnlyList<RuleDescription> All => Rules.Value;

    /// <summary>The rule of that identifier, or null.</summary>
    public static RuleDescription? Find(string id) => ById.Value.GetValueOrDefault(id);

    /// <summary>The rule of that identifier, which must exist.</summary>
    /// <exception cref="ArgumentException">No rule has that identifier.</exception>
    public static RuleDescription Get(string id) => Find(id) ?? throw new ArgumentException($"No rule is called '{id}'.", nameof(id));

    private static List<RuleDescription> Collect() =>
    [
        .. typeof(RuleCatalogue).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMembers(Declared).Where(member => member is not Type).Prepend(type))
            .SelectMany(Describe)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    private static IEnumerable<RuleDescription> Describe(MemberInfo member)
    {
        var articles = member.GetCustomAttributes<ArticleAttribute>(inherit: false).Select(ArticleReference.From).ToList();
        var name = member is Type type ? type.Name : $"{member.DeclaringType!.Name}.{member.Name}";
        return member.GetCustomAttributes<RuleAttribute>(inherit: false).Select(rule => new RuleDescription(rule.Id, articles, name));
    }
}
