using System.Text.Json.Nodes;
using IefWorkflow.Cases.Definitions.Outlines;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cases.Definitions.Differences;

/// <summary>The differences between two versions of a procedure, told with the titles of the steps and the labels of their inputs.</summary>
public sealed class ProcedureDifference
{
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal) { "name", "description", "metadata.displayText", "metadata.description", "metadata.showDescription", "toolVersion" };

    private readonly WorkflowDefinition before;
    private readonly WorkflowDefinition after;
    private readonly ActivityRegistry registry;

    private ProcedureDifference(WorkflowDefinition before, WorkflowDefinition after, ActivityRegistry registry) => (this.before, this.after, this.registry) = (before, after, registry);

    /// <summary>The differences from a first version to a second, in the order of the procedure; none when both conduct files, and are drawn, in the same way.</summary>
    public static IReadOnlyList<ProcedureChange> Between(WorkflowDefinition before, WorkflowDefinition after, ActivityRegistry registry)
    {
        var difference = new ProcedureDifference(before, after, registry);
        return [.. DefinitionDifference.Between(before, after).Changes.Select(difference.Tell)];
    }

    private ProcedureChange Tell(DefinitionChange change) => change switch
    {
        DefinitionChange.ActivityAdded added => About(added.Activity, $"Étape ajoutée\u00A0: {Named(added.Activity)}, de type «\u00A0{TypeOf(after, added.Activity)}\u00A0»."),
        DefinitionChange.ActivityRemoved removed => About(null, $"Étape supprimée\u00A0: {Named(removed.Activity)}, de type «\u00A0{TypeOf(before, removed.Activity)}\u00A0»."),
        DefinitionChange.ActivityMemberChanged member => Member(member),
        DefinitionChange.ConnectionAdded added => About(added.Connection.Source, $"Suite ajoutée\u00A0: {Way(added.Connection)}."),
        DefinitionChange.ConnectionRemoved removed => About(removed.Connection.Source, $"Suite supprimée\u00A0: {Way(removed.Connection)}."),
        DefinitionChange.ConnectionsReordered ways => About(ways.Source, $"Ordre des suites changé après {Named(ways.Source)}\u00A0: {string.Join(", ", ways.After.Select(way => $"{Port(way)} vers {Named(way.Target)}"))}."),
        DefinitionChange.LayoutChanged drawn => About(null, drawn.Activities.Count == 1 ? "Dessin modifié\u00A0: une étape est placée ailleurs." : $"Dessin modifié\u00A0: {drawn.Activities.Count} étapes sont placées ailleurs.", runs: false),
        DefinitionChange.MemberChanged { Member: "name" } named => About(null, $"Nom de la procédure\u00A0: {Shown(named.Before)} devient {Shown(named.After)}.", runs: false),
        DefinitionChange.MemberChanged { Member: "description" } described => About(null, $"Description de la procédure\u00A0: {Shown(described.Before)} devient {Shown(described.After)}.", runs: false),
        DefinitionChange.MemberChanged { Member: "toolVersion" } tool => About(null, $"Version de l'outil de dessin\u00A0: {Shown(tool.Before)} devient {Shown(tool.After)}.", runs: false),
        _ => About(null, new DefinitionDifference([change]).ToFrench()),
    };

    private ProcedureChange Member(DefinitionChange.ActivityMemberChanged change)
    {
        var activity = Find(after, change.Activity);
        var label = change.Member switch
        {
            "metadata.displayText" => "titre",
            "metadata.description" => "description",
            "name" => "nom dans les formules",
            "customProperties.avertissementsAcceptes" => "avertissements acceptés",
            _ when registry.Find(activity!.Type, activity.Version)?.Inputs.FirstOrDefault(input => input.JsonName == change.Member) is { } input => $"«\u00A0{input.Details.DisplayName ?? input.Name}\u00A0»",
            _ => $"«\u00A0{change.Member}\u00A0»",
        };
        var (left, right) = (Shown(change.Before), Shown(change.After));
        return left == right
            ? About(change.Activity, new DefinitionDifference([change]).ToFrench())
            : About(change.Activity, $"{Named(change.Activity)}, {label}\u00A0: {left} devient {right}.", runs: !Silent.Contains(change.Member) && change.Member != "customProperties.avertissementsAcceptes");
    }

    private ProcedureChange About(string? stepId, string sentence, bool runs = true)
    {
        var step = stepId is null ? null : Find(after, stepId);
        return new ProcedureChange(step?.Id, step is null ? null : ProcedureOutline.TitleOf(step, registry), sentence, runs);
    }

    private string Way(ConnectionDefinition connection) => $"après {Named(connection.Source)}, {Port(connection)} mène à {Named(connection.Target)}";

    private static string Port(ConnectionDefinition connection) => connection.Port == ConnectionDefinition.DefaultPort ? "la suite" : $"l'issue «\u00A0{connection.Port}\u00A0»";

    private string Named(string id) => (Find(after, id) ?? Find(before, id)) is { } activity ? $"«\u00A0{ProcedureOutline.TitleOf(activity, registry)}\u00A0»" : $"«\u00A0{id}\u00A0»";

    private string TypeOf(WorkflowDefinition definition, string id) => Find(definition, id) is { } activity ? registry.Find(activity.Type, activity.Version)?.DisplayName ?? activity.Type : id;

    private static ActivityDefinition? Find(WorkflowDefinition definition, string id) => definition.Activities.FirstOrDefault(activity => activity.Id == id);

    /// <summary>A value as people read it: an expression by what it holds.</summary>
    private static string Shown(JsonNode? value)
    {
        if ((value as JsonObject)?["expression"] is not JsonObject expression) return value is JsonObject words ? string.Join(", ", words.Select(word => $"{word.Key} (motif\u00A0: {Shown(word.Value)})")) : Quoted(value);

        var shown = Quoted(expression["value"]);
        return expression["type"]?.ToString() is OutlineInput.JavaScript ? $"la formule {shown}" : shown;
    }

    private static string Quoted(JsonNode? value) => value?.ToString() switch
    {
        null or "" => "rien",
        "true" => "oui",
        "false" => "non",
        { Length: > 200 } text => $"«\u00A0{text[..200]}…\u00A0»",
        { } text => $"«\u00A0{text}\u00A0»",
    };
}
