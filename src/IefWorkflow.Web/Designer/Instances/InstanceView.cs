using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IefWorkflow.Cases.Definitions;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Storage.Rows;

namespace IefWorkflow.Web.Designer.Instances;

/// <summary>An instance as the designer may see it.</summary>
/// <remarks>
/// The instance of a file holds what a family told the administration. Here it shows its course only: names and types of values, and
/// those values that its definition itself says. The rest is read in the file, by those who may, and each reading is logged there.
/// </remarks>
internal sealed partial class InstanceView
{
    private const string Withheld = "(donnée du dossier, non affichée)";
    private readonly bool isOfFile;

    /// <summary>Puts it together.</summary>
    public InstanceView(InstanceRow row, WorkflowDefinition? definition, IReadOnlyList<JournalEntry> journal)
    {
        (Row, Definition, Journal) = (row, definition, journal);
        isOfFile = !TrialRunDesk.IsTrial(row);
        Runs = ActivityRun.Of(journal, definition?.Activities.ToDictionary(activity => activity.Id, StringComparer.Ordinal) ?? []);
        ByExecution = Runs.ToDictionary(run => run.Execution);
    }

    /// <summary>The row.</summary>
    public InstanceRow Row { get; }

    /// <summary>The version it runs; null when it is gone.</summary>
    public WorkflowDefinition? Definition { get; }

    /// <summary>The journal, in order.</summary>
    public IReadOnlyList<JournalEntry> Journal { get; }

    /// <summary>The executions, in the order of their beginning.</summary>
    public IReadOnlyList<ActivityRun> Runs { get; }

    /// <summary>The same, by number.</summary>
    public IReadOnlyDictionary<int, ActivityRun> ByExecution { get; }

    /// <summary>The identifier of an execution.</summary>
    public string IdOf(ActivityRun run) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Row.Id}-{run.Execution}");

    /// <summary>The execution around another: the last of its container that began before; null for the workflow itself.</summary>
    public ActivityRun? ParentOf(ActivityRun run)
    {
        if (run.IsWorkflow) return null;

        var parent = run.NodeId.LastIndexOf(':') is > 0 and var end ? run.NodeId[..end] : WorkflowDefinition.WorkflowActivityId;
        return Runs.LastOrDefault(other => other.NodeId == parent && other.Execution < run.Execution) ?? Runs.FirstOrDefault(other => other.IsWorkflow);
    }

    /// <summary>The inputs of an execution: of a file, only those that the definition itself says.</summary>
    public Dictionary<string, JsonNode?> InputsOf(ActivityRun run) => (run.Inputs ?? []).ToDictionary(
        input => input.Key,
        input => isOfFile && !IsConstant(run, input.Key) ? Withheld : input.Value?.DeepClone());

    /// <summary>The outputs of an execution: of a file, their names.</summary>
    public Dictionary<string, JsonNode?>? OutputsOf(ActivityRun run) => run.Outputs?.ToDictionary(output => output.Key, output => Value(output.Value));

    /// <summary>A value, or word that it is a file's.</summary>
    public JsonNode? Value(JsonNode? value) => isOfFile ? Withheld : value?.DeepClone();

    /// <summary>A message of the engine: of a file, without what it quotes.</summary>
    public string? Message(string? message) => message is null || !isOfFile ? message : Quoted().Replace(message, "«\u00A0…\u00A0»");

    /// <summary>The message of a line of the journal. The reason for which a person skipped a step is in the journal of the file.</summary>
    public string? Message(JournalEntry line) => isOfFile && line.Event is JournalEvent.Skipped ? "Étape passée\u00A0; le motif est au journal du dossier." : Message(line.Message);

    private static bool IsConstant(ActivityRun run, string input)
    {
        if (run.Activity is not { } activity || CaseServices.Activities.Find(activity.Type, activity.Version)?.Inputs.FirstOrDefault(known => known.Name == input) is not { } descriptor) return false;

        return activity.Json[descriptor.JsonName] switch
        {
            JsonObject wrapped when wrapped["expression"] is JsonObject expression => expression["type"]?.ToString() is "Literal" or "Object",
            _ => true,
        };
    }

    [GeneratedRegex("«[^»]*»|\"[^\"]*\"|'[^']*'")]
    private static partial Regex Quoted();
}
