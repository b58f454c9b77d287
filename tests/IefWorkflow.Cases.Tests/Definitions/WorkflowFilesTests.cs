using IefWorkflow.Cases.Definitions;
using IefWorkflow.Cases.Operations;
using IefWorkflow.Cases.Tests.Operations;
using IefWorkflow.Cases.Tests.Storage;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Storage.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Definitions;

/// <summary>What a start of the service does to the definitions of its folder.</summary>
public sealed class WorkflowFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ief-").FullName;

    private string Files => Path.Combine(folder, "workflows");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_start_leaves_what_a_designer_published()
    {
        await using var service = await StoredService.MakeAsync(folder);
        await DesignAsync(service, "Texte du concepteur");

        Assert.Empty(await service.Service<WorkflowFiles>().PublishAsync(DesignedService.Workflows, default));

        Assert.Equal("Texte du concepteur", (await PublishedAsync(service)).Json["description"]!.ToString());
    }

    [Fact]
    public async Task A_new_file_takes_the_place_of_the_file_before()
    {
        await using var service = await StoredService.MakeAsync(folder);

        await StartWithAsync(service, "Texte du service");

        Assert.Equal((2, "Texte du service"), ((await PublishedAsync(service)).Version, (await PublishedAsync(service)).Json["description"]!.ToString()));
    }

    [Fact]
    public async Task A_new_file_is_a_draft_to_compare_where_a_designer_published()
    {
        await using var service = await StoredService.MakeAsync(folder);
        await DesignAsync(service, "Texte du concepteur");

        await StartWithAsync(service, "Texte du service");
        await StartWithAsync(service, "Texte du service");

        var versions = await service.Service<DefinitionDesk>().FindAsync(DesignedService.Residence, default);
        Assert.Equal("Texte du concepteur", versions.Published!.Json["description"]!.ToString());
        Assert.Equal((3, "Texte du service"), (versions.Latest!.Version, versions.Latest.Json["description"]!.ToString()));
    }

    [Fact]
    public async Task A_new_file_never_replaces_a_draft_that_is_being_written()
    {
        await using var service = await StoredService.MakeAsync(folder);
        await DesignAsync(service, "Texte du concepteur");
        await service.Service<DefinitionDesk>().SaveAsync(await service.ActorAsync("concepteur"), (await service.LatestAsync()).Described("En cours"), null, default);

        await StartWithAsync(service, "Texte du service");

        Assert.Equal("En cours", (await service.LatestAsync()).Json["description"]!.ToString());
        Assert.StartsWith("Les fichiers du service", (await service.Service<DefinitionDesk>().HistoryAsync(DesignedService.Residence, default))[0].Label, StringComparison.Ordinal);
    }

    [NeedsPostgresFact]
    public async Task Hosts_that_start_at_once_on_one_database_publish_each_definition_once()
    {
        var place = new DatabasePlace.PostgreSql(await Databases.CreatePostgresAsync());
        await using (var first = StoredService.Open(place, folder)) await first.UseAsync(async session => { await session.Db.Database.MigrateAsync(); return true; });
        var hosts = Enumerable.Range(0, 4).Select(_ => StoredService.Open(place, folder)).ToList();

        Assert.All(await Task.WhenAll(hosts.Select(host => Task.Run(() => host.Service<WorkflowFiles>().PublishAsync(DesignedService.Workflows, default)))), Assert.Empty);

        Assert.All(await hosts[0].Service<DefinitionDesk>().ListAsync(default), versions => Assert.Single(versions.All));
        foreach (var host in hosts) await host.DisposeAsync();
    }

    [NeedsPostgresFact]
    public async Task Of_two_designers_who_save_at_once_one_is_told_and_no_draft_is_lost()
    {
        await using var service = await StoredService.MakeAsync(folder, new DatabasePlace.PostgreSql(await Databases.CreatePostgresAsync()));
        var (desk, designer, seen) = (service.Service<DefinitionDesk>(), await service.ActorAsync("concepteur"), await service.LatestAsync());

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Run(() => desk.SaveAsync(designer, seen.Described($"Texte {number}"), DefinitionRevision.Of(seen), default))));

        var done = Assert.Single(answers.OfType<DefinitionAnswer.Done>()).Definition;
        Assert.True(DefinitionDifference.Between(done, await service.LatestAsync()).IsEmpty);
    }

    private static async Task<WorkflowDefinition> PublishedAsync(StoredService service) => (await service.Service<DefinitionDesk>().FindAsync(DesignedService.Residence, default)).Published!;

    private static async Task DesignAsync(StoredService service, string text)
    {
        var (desk, designer) = (service.Service<DefinitionDesk>(), await service.ActorAsync("concepteur"));
        await desk.SaveAsync(designer, (await service.LatestAsync()).Described(text), null, default);
        Assert.IsType<DefinitionAnswer.Done>(await desk.PublishAsync(designer, DesignedService.Residence, [], null, default));
    }

    private async Task StartWithAsync(StoredService service, string text)
    {
        Directory.CreateDirectory(Files);
        var file = DesignedService.Read(await File.ReadAllTextAsync(Path.Combine(DesignedService.Workflows, $"{DesignedService.Residence}.json"))).Described(text);
        await File.WriteAllTextAsync(Path.Combine(Files, $"{DesignedService.Residence}.json"), WorkflowDefinitionWriter.Format(file));
        Assert.Empty(await service.Service<WorkflowFiles>().PublishAsync(Files, default));
    }
}
