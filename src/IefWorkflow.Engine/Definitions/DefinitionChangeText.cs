using System.Diagnostics;
using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Definitions;

/// <summary>Says one change of a definition in French.</summary>
internal static class DefinitionChangeText
{
    /// <summary>The change as a sentence.</summary>
    public static string ToFrench(DefinitionChange change) => Sentence(change).WithNbsp();

    private static string Sentence(DefinitionChange change) => change switch
    {
        DefinitionChange.ActivityAdded added => $"Activité ajoutée : {Quoted(added.Activity)} ({Shown(added.Type)}), dans {Place(added.Place)}.",
        DefinitionChange.ActivityRemoved removed => $"Activité supprimée : {Quoted(removed.Activity)} ({Shown(removed.Type)}), dans {Place(removed.Place)}.",
        DefinitionChange.ActivityMoved moved => $"Activité déplacée : {Quoted(moved.Activity)}, de {Place(moved.Before)} vers {Place(moved.After)}.",
        DefinitionChange.ActivitiesReordered reordered => $"Ordre changé dans {Place(reordered.Place)} : {string.Join(", ", reordered.After.Select(Quoted))}.",
        DefinitionChange.ActivityTypeChanged changed => $"Type changé : {Quoted(changed.Activity)}, de {Shown(changed.Before)} version {changed.VersionBefore} à {Shown(changed.After)} version {changed.VersionAfter}.",
        DefinitionChange.ActivityMemberChanged changed => $"Activité modifiée : {Quoted(changed.Activity)}, {Change(changed.Member, changed.Before, changed.After)}.",
        DefinitionChange.ConnectionAdded added => $"Connexion ajoutée : {Connection(added.Connection)}, dans {Quoted(added.Flowchart)}.",
        DefinitionChange.ConnectionRemoved removed => $"Connexion supprimée : {Connection(removed.Connection)}, dans {Quoted(removed.Flowchart)}.",
        DefinitionChange.ConnectionsReordered reordered => $"Ordre des connexions changé après {Quoted(reordered.Source)}, dans {Quoted(reordered.Flowchart)} : {string.Join(", ", reordered.After.Select(way => $"{Quoted(way.Target)} ({Shown(way.Port)})"))}.",
        DefinitionChange.VariableAdded added => $"Variable ajoutée : {Variable(added.Variable)}{Scope(added.Scope)}.",
        DefinitionChange.VariableRemoved removed => $"Variable supprimée : {Variable(removed.Variable)}{Scope(removed.Scope)}.",
        DefinitionChange.VariableChanged changed => $"Variable modifiée : {Quoted(changed.Variable)}{Scope(changed.Scope)}, {Change(changed.Member, changed.Before, changed.After)}.",
        DefinitionChange.ArgumentAdded added => $"{Kind(added.Kind)} ajoutée : {Argument(added.Argument)}.",
        DefinitionChange.ArgumentRemoved removed => $"{Kind(removed.Kind)} supprimée : {Argument(removed.Argument)}.",
        DefinitionChange.ArgumentChanged changed => $"{Kind(changed.Kind)} modifiée : {Quoted(changed.Argument)}, {Change(changed.Member, changed.Before, changed.After)}.",
        DefinitionChange.MemberChanged changed => $"Définition modifiée : {Change(changed.Member, changed.Before, changed.After)}.",
        DefinitionChange.LayoutChanged changed => $"Dessin modifié : {string.Join(", ", changed.Activities.Select(Quoted))}.",
        _ => throw new UnreachableException(),
    };

    /// <remarks>Where only the wrapping of an input differs, it is shown.</remarks>
    private static string Change(string member, JsonNode? before, JsonNode? after)
    {
        var (left, right) = (Value(before), Value(after));
        if (left == right) (left, right) = (Shown(JsonText.Compact(before)), Shown(JsonText.Compact(after)));
        return $"{Quoted(member)} : {left} → {right}";
    }

    /// <remarks>An input is shown by its expression: the rest of its wrapping says nothing to a reader.</remarks>
    private static string Value(JsonNode? value)
    {
        if (value is null) return "rien";
        if ((value as JsonObject)?["expression"] is not JsonObject expression) return Shown(JsonText.Compact(value));

        var type = (expression["type"] as JsonValue)?.TryGetValue(out string? name) == true ? $" ({Shown(name)})" : "";
        return Shown(JsonText.Compact(expression["value"])) + type;
    }

    private static string Place(ActivityPlace place) => place.Slot is "activities" or "root" ? Quoted(place.Parent) : $"{Quoted(place.Parent)} ({Shown(place.Slot)})";

    private static string Connection(ConnectionDefinition connection) => $"{Quoted(connection.Source)} ({Shown(connection.Port)}) → {Quoted(connection.Target)}";

    private static string Variable(VariableDefinition variable) => $"{Quoted(variable.Name)} ({Shown(variable.TypeName)}{(variable.IsArray ? "[]" : "")})";

    private static string Argument(ArgumentDefinition argument) => $"{Quoted(argument.Name)} ({Shown(argument.TypeName)}{(argument.IsArray ? "[]" : "")})";

    private static string Scope(string scope) => scope == WorkflowDefinition.WorkflowActivityId ? "" : $", dans {Quoted(scope)}";

    private static string Kind(ArgumentKind kind) => kind is ArgumentKind.Input ? "Entrée" : "Sortie";

    private static string Quoted(string word) => DefinitionText.Quoted(word);

    private static string Shown(string word) => DefinitionText.Shown(word);
}
