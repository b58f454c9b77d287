using System.Collections.Concurrent;
using System.Reflection;

namespace IefWorkflow.Cases.Codes;

/// <summary>The French words for the members of enumerations: of the law by a table, of this project by <see cref="CodeAttribute"/>.</summary>
public static class FrenchCodes
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<CodedMember>> Known = new();

    /// <summary>The members of an enumeration, in their order.</summary>
    /// <exception cref="ArgumentException">The enumeration has no French words.</exception>
    public static IReadOnlyList<CodedMember> Of(Type type) => Known.GetOrAdd(type, Read);

    /// <summary>The word for a member.</summary>
    public static string Code(this Enum value) => Find(value).Code;

    /// <summary>The label of a member.</summary>
    public static string Label(this Enum value) => Find(value).Label;

    /// <summary>The member that a word stands for.</summary>
    /// <returns>Null when there is none.</returns>
    public static Enum? Parse(Type type, string code) => Of(type).FirstOrDefault(member => string.Equals(member.Code, code, StringComparison.OrdinalIgnoreCase))?.Value;

    private static CodedMember Find(Enum value) =>
        Of(value.GetType()).FirstOrDefault(member => member.Value.Equals(value)) ?? throw new ArgumentException($"'{value}' has no French word.", nameof(value));

    private static IReadOnlyList<CodedMember> Read(Type type) => LawCodes.Find(type) ??
    [
        .. type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field =>
            field.GetCustomAttribute<CodeAttribute>() is { } code
                ? new CodedMember((Enum)field.GetValue(null)!, code.Code, code.Label)
                : throw new ArgumentException($"{type.Name}.{field.Name} has no French word.", nameof(type))),
    ];
}
