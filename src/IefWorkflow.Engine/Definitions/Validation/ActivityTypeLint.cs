using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Engine.Activities;

namespace IefWorkflow.Engine.Definitions.Validation;

/// <summary>Every activity is of a type, and of a version of it, that the engine runs.</summary>
internal sealed class ActivityTypeLint : IDefinitionLint
{
    private const string NotFound = "Elsa.NotFoundActivity";

    public IEnumerable<DefinitionFault> Check(WorkflowDefinition definition, ActivityRegistry registry) => definition.Activities
        .Where(activity => registry.Find(activity.Type, activity.Version) is null)
        .Select(activity => Unknown(activity, registry));

    private static DefinitionFault Unknown(ActivityDefinition activity, ActivityRegistry registry)
    {
        var versions = registry.Descriptors.Where(descriptor => descriptor.TypeName == activity.Type).Select(descriptor => descriptor.Version.ToString(CultureInfo.InvariantCulture)).ToList();
        if (versions.Count > 0)
        {
            return LintFault.Error(
                DefinitionPath.Member(activity.Path, "version"),
                $"Le type {DefinitionText.Quoted(activity.Type)} n'a pas de version {activity.Version} : employez la version {string.Join(" ou ", versions)}.");
        }

        var path = DefinitionPath.Member(activity.Path, "type");
        if (activity.Type == NotFound) return LintFault.Error(path, $"L'activité {DefinitionText.Quoted(activity.Id)} tient la place d'une autre que son serveur n'a pas trouvée{Missing(activity)} : remplacez-la.");
        if (ElsaOnlyTypes.MessageFor(activity.Type) is { } message) return LintFault.Error(path, message);
        if (activity.Json["workflowDefinitionId"] is JsonValue) return LintFault.Error(path, $"L'activité {DefinitionText.Quoted(activity.Id)} est un workflow employé comme activité : appelez-le par « Elsa.ExecuteWorkflow ».");

        var nearest = NearestName.To(activity.Type, registry.Descriptors.Select(descriptor => descriptor.TypeName));
        return LintFault.Error(path, nearest is null
            ? $"Le type d'activité {DefinitionText.Quoted(activity.Type)} est inconnu : choisissez-en un du catalogue."
            : $"Le type d'activité {DefinitionText.Quoted(activity.Type)} est inconnu : vouliez-vous dire {DefinitionText.Quoted(nearest)} ?");
    }

    private static string Missing(ActivityDefinition activity) =>
        activity.Json["missingTypeName"] is JsonValue value && value.TryGetValue(out string? type) ? $", de type {DefinitionText.Quoted(type)}" : "";
}
