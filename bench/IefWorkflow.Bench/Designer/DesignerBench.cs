using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Definitions;
using IefWorkflow.Cases.Definitions.Edits;
using IefWorkflow.Cases.Definitions.Impact;
using IefWorkflow.Cases.Definitions.Migrations;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Simulation;
using IefWorkflow.Engine.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Bench.Designer;

/// <summary>How long a designer waits for the impact of a version, and for a migration that is only tried, on a database of many files under way.</summary>
/// <remarks>
/// Copied rows would have no instance that runs, and it is instances that are read here: every file is filed by a real act, on a SQLite file. Then a version with one step more, and
/// another title of the task at which the files stand, is published.
/// </remarks>
internal static class DesignerBench
{
    private const int Repeats = 5;

    private const string Filing = """
        {"enfant-nom":"Le Goff","enfant-prenoms":"Anna","enfant-ne-le":"2016-05-04","commune":"Rennes","residence":"35","motif":"M4","annee":"2026-2027","responsables":[{"nom":"Yann Le Goff"}]}
        """;

    /// <summary>Makes the files, publishes, measures and prints; the database goes afterwards.</summary>
    /// <param name="files">How many files.</param>
    public static async Task RunAsync(int files)
    {
        var folder = Directory.CreateTempSubdirectory("ief-designer-");
        try
        {
            await using var world = await CaseWorld.OpenAsync(
                SimulatedAcademy.Rennes, new DateOnly(2026, 4, 1), Path.Combine(AppContext.BaseDirectory, "workflows"), options => options.UseSqlite($"Data Source={Path.Combine(folder.FullName, "ief.db")};Pooling=False"), default);
            var start = Stopwatch.GetTimestamp();
            await FileAsync(world, files);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files} files made in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s"));
            var versions = await PublishAsync(world);
            await PrintAsync("impact", world, async services =>
            {
                var impact = await services.GetRequiredService<ImpactReader>().ReadAsync(await world.ActorAsync("administrateur", default), versions, default);
                return $"{impact.Sum(version => version.Looked)} of {impact.Sum(version => version.Count)} files looked at, {impact.Sum(version => version.Steps.Count)} steps";
            });
            await PrintAsync("migration, tried", world, async services =>
            {
                var trial = (await services.GetRequiredService<MigrationTrials>().TryAsync(versions, 1, null, default))!;
                return $"{trial.Looked} of {trial.Count} files tried, {trial.Possible} can be moved";
            });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task FileAsync(CaseWorld world, int files)
    {
        var family = await world.ActorAsync("famille", default);
        for (var file = 0; file < files; file++)
        {
            // The name is another for each: a second request for the same child is refused.
            var data = JsonNode.Parse(Filing)!.AsObject();
            data["enfant-prenoms"] = string.Concat("Anna", string.Concat(file.ToString(CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0'))));
            if (await world.ActAsync(family, "deposer-demande", null, data, default) is ActAnswer.Refused refused) throw new InvalidOperationException(refused.Message);
        }
    }

    /// <summary>Publishes a version in which the acknowledgement has another title and is followed by a step more.</summary>
    private static async Task<DefinitionVersions> PublishAsync(CaseWorld world)
    {
        var desk = world.Service<DefinitionDesk>();
        var designer = await world.ActorAsync("concepteur", default);
        var definition = (await desk.FindAsync(ProcedureNames.Request, default)).Latest!;
        var step = definition.Activities.First(activity => activity.Type == "Ief.Acknowledge");
        var way = definition.Root.Connections.First(connection => connection.Source == step.Id);
        var renamed = Edited(DraftEdit.Change(definition, new StepEdit(step.Id, "Accuser réception, autrement", "", new Dictionary<string, InputEdit>(), new Dictionary<int, int>()), CaseServices.Activities));
        var longer = Edited(DraftEdit.Add(renamed, new StepAddition("Ief.SetState", "Noter l'accusé", new InsertionPlace(way.Source, way.Port, way.Target)), CaseServices.Activities));
        var given = Edited(DraftEdit.Change(longer, new StepEdit("noter-l-accuse", "Noter l'accusé", "", new Dictionary<string, InputEdit> { ["state"] = new("Literal", "en-instruction") }, new Dictionary<int, int>()), CaseServices.Activities));
        if (await desk.SaveAsync(designer, given, null, default) is DefinitionAnswer.Refused unsaved) throw new InvalidOperationException(unsaved.Sentence);
        if (await desk.PublishAsync(designer, ProcedureNames.Request, [], null, default) is DefinitionAnswer.Refused refused) throw new InvalidOperationException($"{refused.Sentence} {string.Join(' ', refused.Faults)}");
        return await desk.FindAsync(ProcedureNames.Request, default);
    }

    private static WorkflowDefinition Edited(DraftEditOutcome outcome) => outcome.Match(
        edited => edited.Definition,
        refused => throw new InvalidOperationException(string.Join(' ', refused.Faults)),
        _ => throw new InvalidOperationException("The step is not in the procedure."));

    private static async Task PrintAsync(string name, CaseWorld world, Func<IServiceProvider, Task<string>> work)
    {
        var times = new List<double>();
        var words = "";
        for (var turn = 0; turn < Repeats; turn++)
        {
            await using var scope = world.Scopes.CreateAsyncScope();
            var start = Stopwatch.GetTimestamp();
            words = await work(scope.ServiceProvider);
            times.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-18} first {times[0]:0.00} s, median of {Repeats} {times.Order().ElementAt(Repeats / 2):0.00} s, longest {times.Max():0.00} s: {words}"));
    }
}
