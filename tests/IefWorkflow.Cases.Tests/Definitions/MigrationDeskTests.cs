using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Definitions;
using IefWorkflow.Cases.Definitions.Impact;
using IefWorkflow.Cases.Definitions.Migrations;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Simulation;
using IefWorkflow.Cases.Tasks;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Storage;
using IefWorkflow.Engine.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Tests.Definitions;

/// <summary>Files moved to another version on purpose: they go on where they stand, with their tasks and dates, and their journals say so.</summary>
public class MigrationDeskTests
{
    private const string Request = """
        {"enfant-nom":"Le Goff","enfant-prenoms":"Anna","enfant-ne-le":"2016-05-04","commune":"Rennes","residence":"35","motif":"M4","annee":"2026-2027","responsables":[{"nom":"Yann Le Goff"}]}
        """;

    private static readonly string Step = Drafts.Read(ProcedureNames.Request).Activities.First(activity => activity.Type == "Ief.Acknowledge").Id;

    [Fact]
    public async Task The_impact_counts_files_by_version_and_step_says_what_becomes_of_each_step_and_shows_numbers_to_the_administrator_alone()
    {
        await using var world = await OpenAsync();

        var (toDesigner, toAdministrator) = (await ImpactAsync(world, "concepteur"), await ImpactAsync(world, "administrateur"));

        var version = Assert.Single(toDesigner);
        Assert.Equal((1, 2, 2), (version.Version, version.Count, version.Looked));
        Assert.Equal(StepFate.Gone, version.Steps.Single(step => step.StepId == Step).Fate);
        Assert.Contains(version.Steps, step => step.Fate is StepFate.Kept);
        Assert.All(version.Steps, step => Assert.Empty(step.Numbers));
        Assert.Equal(["2026-0001", "2026-0002"], Assert.Single(toAdministrator).Steps.Single(step => step.StepId == Step).Numbers);
    }

    [Fact]
    public async Task A_step_that_bears_another_identifier_is_matched_by_its_type_and_title_and_the_trial_changes_nothing()
    {
        await using var world = await OpenAsync();

        var proposed = await TryAsync(world, null);
        var unmapped = await TryAsync(world, new Dictionary<string, string>());

        Assert.Equal((1, 2, 2, 2), (proposed!.FromVersion, proposed.ToVersion, proposed.Count, proposed.Possible));
        Assert.Equal(Step + "-bis", Assert.Single(proposed.Unmatched).Proposed);
        Assert.Equal(0, unmapped!.Possible);
        Assert.Equal(2, Assert.Single(unmapped.Obstacles).Count);
        Assert.Equal([1, 1], await VersionsAsync(world));
    }

    [Fact]
    public async Task What_a_designer_proposes_an_administrator_applies_and_the_files_go_on_with_their_tasks_and_dates()
    {
        await using var world = await OpenAsync();
        var before = await StandingAsync(world);
        var migration = await ProposedAsync(world);

        var (done, refused) = await world.Service<MigrationDesk>().ApplyAsync(await world.ActorAsync("administrateur", default), migration, default);

        Assert.Null(refused);
        Assert.Equal(new MigrationDone(2, 0, 0), done);
        Assert.Equal([2, 2], await VersionsAsync(world));
        Assert.Equal(before, await StandingAsync(world));
        Assert.All(await JournalsAsync(world, "migrer-procedure"), entry => Assert.Contains("version 1 à la version 2", entry, StringComparison.Ordinal));
        Assert.Equal(2, (await JournalsAsync(world, "migrer-procedure")).Count);
        var answer = await world.ActAsync(await world.ActorAsync("gestionnaire", default), "accuser-reception", "2026-0001", [], default);
        Assert.True(answer is ActAnswer.Done, (answer as ActAnswer.Refused)?.Message);
    }

    [Fact]
    public async Task It_is_taken_back_on_the_files_on_which_nothing_has_happened_since_and_on_no_others()
    {
        await using var world = await OpenAsync();
        var administrator = await world.ActorAsync("administrateur", default);
        var states = await StatesAsync(world);
        var migration = await ProposedAsync(world);
        await world.Service<MigrationDesk>().ApplyAsync(administrator, migration, default);
        await world.ActAsync(await world.ActorAsync("gestionnaire", default), "accuser-reception", "2026-0001", [], default);

        var (done, refused) = await world.Service<MigrationDesk>().UndoAsync(administrator, migration, default);

        Assert.Null(refused);
        Assert.Equal(new MigrationDone(1, 1, 0), done);
        Assert.Equal([2, 1], await VersionsAsync(world));
        Assert.Equal(states[1], (await StatesAsync(world))[1]);
        Assert.Single(await JournalsAsync(world, "annuler-migration"));
        var answer = await world.ActAsync(await world.ActorAsync("gestionnaire", default), "accuser-reception", "2026-0002", [], default);
        Assert.True(answer is ActAnswer.Done, (answer as ActAnswer.Refused)?.Message);
        Assert.Equal(RefusalKind.NotExpected, (await world.Service<MigrationDesk>().ApplyAsync(administrator, migration, default)).Refused!.Kind);
    }

    [Fact]
    public async Task A_designer_does_not_apply_and_an_administrator_does_not_propose()
    {
        await using var world = await OpenAsync();
        var (designer, administrator) = (await world.ActorAsync("concepteur", default), await world.ActorAsync("administrateur", default));
        var migration = await ProposedAsync(world);
        var desk = world.Service<MigrationDesk>();

        Assert.Equal(RefusalKind.Forbidden, (await desk.ApplyAsync(designer, migration, default)).Refused!.Kind);
        Assert.Equal(RefusalKind.Forbidden, (await desk.UndoAsync(designer, migration, default)).Refused!.Kind);
        Assert.Equal(RefusalKind.Forbidden, (await desk.ProposeAsync(administrator, ProcedureNames.Request, 1, new Dictionary<string, string>(), default))!.Kind);
        Assert.Equal(RefusalKind.NotExpected, (await desk.UndoAsync(administrator, migration, default)).Refused!.Kind);
    }

    [Theory]
    [InlineData(2, "", "")]
    [InlineData(7, "", "")]
    [InlineData(1, "personne", "personne")]
    [InlineData(1, "accueil", "personne")]
    public async Task A_migration_that_makes_no_sense_is_not_proposed(int from, string step, string replacement)
    {
        await using var world = await OpenAsync();
        var mapping = step.Length == 0 ? [] : new Dictionary<string, string> { [step == "accueil" ? Step : step] = replacement };

        var refused = await world.Service<MigrationDesk>().ProposeAsync(await world.ActorAsync("concepteur", default), ProcedureNames.Request, from, mapping, default);

        Assert.Equal(RefusalKind.BadInput, refused!.Kind);
    }

    /// <summary>Two requests filed on version 1, then a version 2 in which the step at which they stand bears another identifier.</summary>
    private static async Task<CaseWorld> OpenAsync()
    {
        var world = await CaseWorld.OpenAsync(SimulatedAcademy.Rennes, new DateOnly(2026, 4, 1), Drafts.Folder, default);
        var family = await world.ActorAsync("famille", default);
        foreach (var name in new[] { "Anna", "Malo" })
        {
            var data = JsonNode.Parse(Request)!.AsObject();
            data["enfant-prenoms"] = name;
            Assert.IsType<ActAnswer.Done>(await world.ActAsync(family, "deposer-demande", null, data, default));
        }

        var desk = world.Service<DefinitionDesk>();
        var designer = await world.ActorAsync("concepteur", default);
        var draft = Drafts.Parse(WorkflowDefinitionWriter.Write(Drafts.Read(ProcedureNames.Request)).Replace($"\"{Step}\"", $"\"{Step}-bis\"", StringComparison.Ordinal));
        Assert.IsType<DefinitionAnswer.Done>(await desk.SaveAsync(designer, draft, null, default));
        Assert.IsType<DefinitionAnswer.Done>(await desk.PublishAsync(designer, ProcedureNames.Request, [], null, default));
        return world;
    }

    private static async Task<string> ProposedAsync(CaseWorld world)
    {
        var desk = world.Service<MigrationDesk>();
        Assert.Null(await desk.ProposeAsync(await world.ActorAsync("concepteur", default), ProcedureNames.Request, 1, new Dictionary<string, string> { [Step] = Step + "-bis" }, default));
        return Assert.Single(await desk.ListAsync(ProcedureNames.Request, default)).Id;
    }

    private static async Task<MigrationTrial?> TryAsync(CaseWorld world, IReadOnlyDictionary<string, string>? mapping)
    {
        await using var scope = world.Scopes.CreateAsyncScope();
        var versions = await scope.ServiceProvider.GetRequiredService<EfDefinitionStore>().FindVersionsAsync(ProcedureNames.Request, default);
        return await scope.ServiceProvider.GetRequiredService<MigrationTrials>().TryAsync(versions, 1, mapping, default);
    }

    private static async Task<IReadOnlyList<VersionImpact>> ImpactAsync(CaseWorld world, string who)
    {
        await using var scope = world.Scopes.CreateAsyncScope();
        var versions = await scope.ServiceProvider.GetRequiredService<EfDefinitionStore>().FindVersionsAsync(ProcedureNames.Request, default);
        return await scope.ServiceProvider.GetRequiredService<ImpactReader>().ReadAsync(await world.ActorAsync(who, default), versions, default);
    }

    private static Task<List<int>> VersionsAsync(CaseWorld world) => world.UseAsync(async session => await (
        from instance in session.Db.Set<InstanceRow>()
        join file in session.Db.Files on instance.Id equals file.InstanceId
        orderby file.Number
        select instance.Version).ToListAsync());

    /// <summary>The open tasks and the running dates, which a migration keeps.</summary>
    private static Task<string> StandingAsync(CaseWorld world) => world.UseAsync(async session =>
    {
        var tasks = await session.Db.Tasks.Where(task => task.State == TaskState.Open).OrderBy(task => task.Id).Select(task => task.Id + task.BookmarkId).ToListAsync();
        var dates = await session.Db.DueDates.Where(due => due.State == DueState.Running).OrderBy(due => due.Id).Select(due => due.Id + due.BookmarkId + due.LegalOn).ToListAsync();
        Assert.NotEmpty(tasks);
        Assert.NotEmpty(dates);
        return string.Join('\n', tasks.Concat(dates));
    });

    private static Task<List<string>> StatesAsync(CaseWorld world) => world.UseAsync(async session => (await (
        from instance in session.Db.Set<InstanceRow>()
        join file in session.Db.Files on instance.Id equals file.InstanceId
        orderby file.Number
        select EF.Property<byte[]>(instance, "State")).ToListAsync()).ConvertAll(Convert.ToHexString));

    private static Task<List<string>> JournalsAsync(CaseWorld world, string name) => world.UseAsync(session =>
        session.Db.Journal.Where(entry => entry.Name == name && entry.CaseId != Cases.Administration.Register.TheId).Select(entry => entry.Label).ToListAsync());
}
