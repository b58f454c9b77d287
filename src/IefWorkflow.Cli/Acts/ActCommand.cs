using System.CommandLine;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cli.Json;

namespace IefWorkflow.Cli.Acts;

/// <summary><c>act list</c>: what people can do, with the data that each act asks for.</summary>
internal static class ActCommand
{
    /// <summary>Builds the group.</summary>
    public static Command Build() => new("act", "Les actes que le logiciel connaît.") { BuildList() };

    private static Command BuildList()
    {
        var markdown = new Option<bool>("--markdown") { Description = "Donne le catalogue complet en Markdown, avec les champs." };
        var json = new Option<bool>("--json") { Description = "Donne le catalogue complet sous forme de données JSON." };
        var command = new Command("list", "Donne le catalogue des actes.") { markdown, json };
        command.SetAction(result => result.InvocationConfiguration.Output.WriteLine(
            result.GetValue(json) ? JsonOutput.Write(ActCatalogue.All.Select(DataOf)) : result.GetValue(markdown) ? ActMarkdown.Write(ActCatalogue.All) : Text()));
        return command;
    }

    private static string Text() => string.Join('\n', ActCatalogue.All.Select(act => $"{act.Name,-32} {act.Label} ({string.Join(", ", act.Roles.Select(role => role.Code()))})"));

    private static object DataOf(ActDescription act) => new
    {
        act.Name,
        act.Label,
        Roles = act.Roles.Select(role => role.Code()),
        On = act.On.Select(kind => kind.Code()),
        act.Article,
        act.AnswersTask,
        Fields = FieldRow.Of(act.Fields).Select(field => new { field.Name, field.Label, field.Type, field.IsRequired, field.Help }),
    };
}
