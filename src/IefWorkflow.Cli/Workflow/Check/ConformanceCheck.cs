using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using IefWorkflow.Cli.Json;
using IefWorkflow.Cli.Text;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Conformance;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cli.Workflow.Check;

/// <summary>One run of <c>workflow check</c>.</summary>
internal sealed class ConformanceCheck(TextWriter output, TextWriter error)
{
    private const string DefinitionSuffix = ".definition.json";
    private const string PlanSuffix = ".plan.json";

    private static readonly ActivityRegistry Registry = new(ActivityRegistry.BuiltIn);

    private int passed;
    private int failed;
    private int faults;

    /// <summary>Runs every vector of a folder and ends with the line <c>N passed, N failed</c>.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(string folder, FlowchartMode mode, string? deviationsFile, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
        {
            error.WriteLine($"{FrenchText.Shown(folder)}: ce dossier n'existe pas : vérifiez le chemin.".WithNbsp());
            return ExitCode.BadInput;
        }

        var plans = Directory.EnumerateFiles(folder, "*" + PlanSuffix).Order(StringComparer.Ordinal).ToList();
        if (plans.Count == 0) Fault(folder, "ce dossier ne contient aucun vecteur (NAME.plan.json) : vérifiez le chemin.");
        var deviations = ReadDeviations(deviationsFile);
        if (faults > 0) return ExitCode.BadInput;

        foreach (var plan in plans)
        {
            await CheckAsync(new ConformanceVector(folder, Path.GetFileName(plan)[..^PlanSuffix.Length], mode), deviations, cancellationToken);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passed} passed, {failed} failed"));
        if (faults > 0) return ExitCode.BadInput;
        return failed > 0 ? ExitCode.Difference : ExitCode.Ok;
    }

    private async Task CheckAsync(ConformanceVector vector, ConformanceDeviations deviations, CancellationToken cancellationToken)
    {
        if (Read(vector.PlanFile) is not { } plan || Read(vector.RunFile) is not { } reference) return;

        var run = new ConformanceRun(Registry, vector.Mode);
        var children = (plan["children"] as JsonArray ?? []).Select(child => child!.GetValue<string>());
        foreach (var file in children.Append(vector.Name + DefinitionSuffix))
        {
            if (!Publish(run, Path.Combine(vector.Folder, file))) return;
        }

        var observation = await run.ObserveAsync(DefinitionIdOf(Path.Combine(vector.Folder, vector.Name + DefinitionSuffix)), plan, cancellationToken);
        var differences = ConformanceComparison.Compare(reference, observation).Where(difference => !deviations.Accept(vector.Name, vector.Mode, difference)).ToList();
        foreach (var difference in differences) output.WriteLine($"{vector.Name} {difference.Path}: expected {difference.Expected}, got {difference.Got}");
        if (differences.Count == 0) passed++;
        else failed++;
    }

    private bool Publish(ConformanceRun run, string file)
    {
        var read = ReadDefinition(file);
        IReadOnlyList<DefinitionFault> wrong = read.Match(sound => run.Publish(sound.Definition), refused => refused.Faults);
        foreach (var fault in wrong) Fault(file, $"{fault.Path}: {fault.Message}");
        return wrong.Count == 0;
    }

    private static string DefinitionIdOf(string file) => ReadDefinition(file).Match(sound => sound.Definition.DefinitionId, _ => "");

    private static DefinitionReading ReadDefinition(string file) =>
        File.Exists(file)
            ? WorkflowDefinitionReader.Read(File.ReadAllBytes(file))
            : new DefinitionReading.Refused([new DefinitionFault("$", "le fichier n'existe pas\u00A0: vérifiez le chemin.")]);

    private JsonObject? Read(string file)
    {
        switch (JsonFile.Read(file))
        {
            case JsonReading.Sound { Root.ValueKind: JsonValueKind.Object } sound:
                return JsonObject.Create(sound.Root);
            case JsonReading.Refused refused:
                foreach (var message in refused.Faults) Fault(file, message);
                return null;
            default:
                Fault(file, "le document doit être un objet.");
                return null;
        }
    }

    private ConformanceDeviations ReadDeviations(string? file) => file is null ? ConformanceDeviations.None : ConformanceDeviations.Of(Read(file) ?? []);

    private void Fault(string file, string message)
    {
        error.WriteLine($"{FrenchText.Shown(file)}: {message}".WithNbsp());
        faults++;
    }
}
