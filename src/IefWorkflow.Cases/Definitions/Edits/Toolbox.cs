using System.Globalization;
using IefWorkflow.Engine.Activities;

namespace IefWorkflow.Cases.Definitions.Edits;

/// <summary>The types of steps that designers are offered for a diagram.</summary>
/// <remarks>A step that holds others is drawn, and not offered: neither the Studio nor the list of steps fills it.</remarks>
public static class Toolbox
{
    private static readonly StringComparer French = StringComparer.Create(CultureInfo.GetCultureInfo("fr-FR"), ignoreCase: true);

    /// <summary>Whether a type is offered.</summary>
    public static bool Offers(ActivityDescriptor type) => type.Details.IsBrowsable && type.Ports.Count == 0 && !type.IsContainer;

    /// <summary>The newest version of a type that is offered; null when there is none.</summary>
    public static ActivityDescriptor? Find(string type, ActivityRegistry registry) =>
        registry.Descriptors.Where(descriptor => descriptor.TypeName == type && Offers(descriptor)).MaxBy(descriptor => descriptor.Version);

    /// <summary>The types by category: those of the procedures of this service first, each by its French name.</summary>
    public static IReadOnlyList<(string Category, IReadOnlyList<ActivityDescriptor> Types)> Categories(ActivityRegistry registry) =>
    [
        .. registry.Descriptors.Where(Offers).GroupBy(type => type.TypeName).Select(versions => versions.MaxBy(type => type.Version)!)
            .GroupBy(type => (type.NamespaceName, type.Details.Category))
            .OrderBy(category => category.Key.NamespaceName == "Ief" ? 0 : 1).ThenBy(category => category.Key.Category, French)
            .Select(category => (category.Key.Category, (IReadOnlyList<ActivityDescriptor>)[.. category.OrderBy(type => type.DisplayName, French)])),
    ];
}
