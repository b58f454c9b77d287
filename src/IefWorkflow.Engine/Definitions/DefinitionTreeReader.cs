using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Definitions;

/// <summary>Builds the view of a workflow definition: its own members, then the tree of its activities.</summary>
internal static class DefinitionTreeReader
{
    /// <summary>Reads the definition; null when it has no activity to run. Faults are reported aside.</summary>
    public static WorkflowDefinition? Read(JsonObject json, DefinitionFaults faults)
    {
        var members = new JsonMembers(json, DefinitionPath.Document, faults);
        var (id, definitionId, name) = (members.Text("id"), members.Text("definitionId"), members.Text("name"));
        var version = members.Version("version");
        var (isLatest, isPublished) = (members.Flag("isLatest"), members.Flag("isPublished"));
        var variables = ArgumentReader.Variables(json, DefinitionPath.Document, faults);
        var inputs = ArgumentReader.Arguments("inputs", json, faults);
        var outputs = ArgumentReader.Arguments("outputs", json, faults);
        var strategy = StrategyOf(members, faults);
        if (ReadRoot(json, members, faults) is not { } root) return null;

        return new WorkflowDefinition(json, root)
        {
            Id = id ?? "",
            DefinitionId = definitionId ?? "",
            Name = name,
            Version = version,
            IsLatest = isLatest,
            IsPublished = isPublished,
            Variables = variables,
            Inputs = inputs,
            Outputs = outputs,
            IncidentStrategy = strategy,
        };
    }

    private static ActivityDefinition? ReadRoot(JsonObject json, JsonMembers members, DefinitionFaults faults)
    {
        var path = DefinitionPath.Member(DefinitionPath.Document, "root");
        if (members.Object("root") is { } root) return new ActivityTreeReader(faults).ReadTree(root, path);
        if (json["root"] is not null) return null;

        faults.Add(path, json["model"] is JsonObject model && model["root"] is not null
            ? "La définition est enveloppée dans « model » : donnez le contenu de ce membre."
            : "La définition n'a pas de racine : ajoutez « root », l'activité que le workflow exécute.");
        return null;
    }

    private static IncidentStrategy StrategyOf(JsonMembers members, DefinitionFaults faults)
    {
        if (members.Object("options") is not { } options) return IncidentStrategy.Fault;

        var type = new JsonMembers(options, DefinitionPath.Member(DefinitionPath.Document, "options"), faults).Text("incidentStrategyType");
        return type?.Contains("ContinueWithIncidents", StringComparison.Ordinal) == true ? IncidentStrategy.ContinueWithIncidents : IncidentStrategy.Fault;
    }
}
