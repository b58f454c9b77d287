using System.CommandLine;
using System.Globalization;
using System.Text;
using IefWorkflow.Cli.Json;
using IefWorkflow.Engine.Activities;

namespace IefWorkflow.Cli.Workflow.Describe;

/// <summary><c>workflow describe</c>: the activities that definitions may use.</summary>
internal static class DescribeCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var json = new Option<bool>("--json") { Description = "Donne le catalogue sous forme de données JSON." };
        var command = new Command("describe", "Donne le catalogue des activités, en Markdown ou en JSON.") { json };
        command.SetAction(result =>
        {
            var descriptors = WorkflowCatalogue.Registry.Descriptors;
            result.InvocationConfiguration.Output.WriteLine(result.GetValue(json) ? JsonOutput.Write(descriptors.Select(DataOf)) : Markdown(descriptors));
        });
        return command;
    }

    private static object DataOf(ActivityDescriptor descriptor) => new
    {
        Type = descriptor.TypeName,
        descriptor.Version,
        descriptor.Details.Category,
        descriptor.DisplayName,
        descriptor.Details.Description,
        Kind = descriptor.Details.Kind.ToString(),
        Inputs = descriptor.Inputs.Select(input => new { input.Name, Type = input.TypeName, Wrapped = input.IsWrapped, Hint = input.Details.UIHint, input.Details.DisplayName, input.Details.Description, Default = input.Details.DefaultValue, Required = input.Details.IsRequired }),
        Outputs = descriptor.Outputs.Select(output => new { output.Name, Type = output.TypeName }),
        descriptor.Outcomes,
        descriptor.Ports,
    };

    private static string Markdown(IReadOnlyList<ActivityDescriptor> descriptors)
    {
        var text = new StringBuilder("# Activities\n");
        foreach (var category in descriptors.GroupBy(descriptor => descriptor.Details.Category).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {category.Key}\n\n| Type | Label | What it does | Inputs | Outputs | Outcomes |\n| --- | --- | --- | --- | --- | --- |\n");
            foreach (var descriptor in category) text.Append(Row(descriptor));
        }

        return text.ToString().TrimEnd();
    }

    private static string Row(ActivityDescriptor descriptor)
    {
        var inputs = string.Join(", ", descriptor.Inputs.Select(input => $"`{input.Name}` ({input.TypeName}{(input.IsWrapped ? "" : ", plain JSON")}{(input.Details.IsRequired ? ", required" : "")})"));
        var outputs = string.Join(", ", descriptor.Outputs.Select(output => $"`{output.Name}` ({output.TypeName})"));
        return $"| `{descriptor.TypeName}` v{descriptor.Version.ToString(CultureInfo.InvariantCulture)} | {descriptor.DisplayName} | {descriptor.Details.Description} | {inputs} | {outputs} | {string.Join(", ", descriptor.Outcomes)} |\n";
    }
}
