using System.Reflection;

namespace IefWorkflow.Cases.Acts;

/// <summary>A datum of an act or of a part of one.</summary>
/// <param name="Name">The name in files and the API.</param>
/// <param name="Label">The French label.</param>
/// <param name="Help">What to write there.</param>
/// <param name="IsRequired">Whether it must be given.</param>
/// <param name="Property">Where it is kept.</param>
public sealed record ActField(string Name, string Label, string Help, bool IsRequired, PropertyInfo Property)
{
    /// <summary>The data of a class, in the order in which they are declared.</summary>
    public static IReadOnlyList<ActField> Of(Type type) =>
    [
        .. from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
           let field = property.GetCustomAttribute<FieldAttribute>()
           where field is not null
           let isRequired = property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is not null
           select new ActField(field.Name, field.Label, field.Help, isRequired, property),
    ];
}
