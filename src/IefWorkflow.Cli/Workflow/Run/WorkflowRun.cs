using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using IefWorkflow.Cli.Json;
using IefWorkflow.Cli.Settings;
using IefWorkflow.Cli.Text;
using IefWorkflow.Engine.Conformance;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Cli.Workflow.Run;

/// <summary>One run of <c>workflow run</c>.</summary>
internal sealed class WorkflowRun(TextWriter output, TextWriter error)
{
    /// <summary>Time given to timers after each event: a year, so that every delay of a trial passes.</summary>
    private const double YearInMilliseconds = 365.0 * 24 * 3600 * 1000;

    /// <summary>Runs the definition of a file.</summary>
    /// <returns>One of <see cref="ExitCode"/>: 1 when the instance faulted, or when nothing waited for an event.</returns>
    public async Task<int> ExecuteAsync(string file, string? input, IReadOnlyList<string> events, bool trace, CancellationToken cancellationToken)
    {
        if (Zone() is not { } zone || Read(file) is not { } definition || Plan(input, events) is not { } plan) return ExitCode.BadInput;

        var run = new ConformanceRun(WorkflowCatalogue.Runnable, FlowchartMode.CounterBased, TrialHost.Instance, zone);
        var faults = run.Publish(definition);
        foreach (var fault in faults) Fault(file, $"{fault.Path}: {fault.Message}");
        if (faults.Count > 0) return ExitCode.BadInput;

        var observation = await run.ObserveAsync(definition.DefinitionId, plan, cancellationToken);
        if (trace) Trace(observation);
        output.WriteLine(JsonOutput.Write(observation));
        foreach (var name in run.UnheardEvents) Fault("--resume", $"rien n'attendait l'événement « {FrenchText.Shown(name)} » : vérifiez son nom et l'ordre des options.");
        return run.UnheardEvents.Count > 0 || observation["final"]?["subStatus"]?.ToString() == nameof(WorkflowSubStatus.Faulted) ? ExitCode.Difference : ExitCode.Ok;
    }

    /// <summary>The zone of the territory that the configuration names.</summary>
    private TimeZoneInfo? Zone()
    {
        switch (LawSettingsFile.Read(null))
        {
            case LawSettingsReading.Read read:
                return TimeZoneInfo.FindSystemTimeZoneById(read.Settings.Territory.TimeZoneId());
            case LawSettingsReading.Refused refused:
                error.WriteLine(refused.Message);
                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private WorkflowDefinition? Read(string file)
    {
        if (!File.Exists(file))
        {
            Fault(file, "le fichier n'existe pas : vérifiez le chemin.");
            return null;
        }

        switch (WorkflowDefinitionReader.Read(File.ReadAllBytes(file)))
        {
            case DefinitionReading.Read read:
                return read.Definition;
            case DefinitionReading.Refused refused:
                foreach (var fault in refused.Faults) Fault(file, $"{fault.Path}: {fault.Message}");
                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private JsonObject? Plan(string? input, IReadOnlyList<string> events)
    {
        var steps = new JsonArray(Wait());
        foreach (var given in events)
        {
            var (name, payload) = given.Split('=', 2) is [var before, var after] ? (before, after) : (given, null);
            if (payload is not null && Json("--resume", payload) is null) return null;

            steps.Add(new JsonObject { ["action"] = "event", ["name"] = name, ["payload"] = payload is null ? null : JsonNode.Parse(payload) });
            steps.Add(Wait());
        }

        if (input is null) return new JsonObject { ["steps"] = steps };
        return Json("--input", input) is JsonObject inputs ? new JsonObject { ["input"] = inputs, ["steps"] = steps } : null;
    }

    private static JsonObject Wait() => new() { ["action"] = "wait", ["timeoutMs"] = YearInMilliseconds };

    private JsonNode? Json(string option, string text)
    {
        switch (JsonFile.Parse(Encoding.UTF8.GetBytes(text)))
        {
            case JsonReading.Sound sound when option == "--resume" || sound.Root.ValueKind == System.Text.Json.JsonValueKind.Object:
                return JsonNode.Parse(text) ?? new JsonObject();
            case JsonReading.Refused refused:
                Fault(option, refused.Faults[0]);
                return null;
            default:
                Fault(option, "donnez un objet JSON.");
                return null;
        }
    }

    private void Trace(JsonObject observation)
    {
        foreach (var entry in observation["final"]?["journal"]?.AsArray() ?? [])
        {
            var outcomes = entry!["outcomes"] is JsonArray named ? " → " + string.Join(", ", named.Select(outcome => outcome!.ToString())) : "";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entry["exec"],4}  {entry["event"],-9}  {entry["activityId"]} ({entry["type"]}){outcomes}"));
        }
    }

    private void Fault(string place, string message) => error.WriteLine($"{FrenchText.Shown(place)}: {message}".WithNbsp());
}
