using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Migration;
using IefWorkflow.Engine.Storage.Rows;
using IefWorkflow.Engine.Storage.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Engine.Storage.Tests;

/// <summary>A stored instance moved to another version goes on where it stands (elsa-core #6620).</summary>
public abstract class MigrationScenarios : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Same = [];

    private readonly DatabaseStore store;

    private protected MigrationScenarios(Func<DatabaseStore> store) => this.store = store();

    public Task InitializeAsync() => store.CreateAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [StoreFact]
    public async Task Issue_6620_Finished_steps_are_never_run_again_even_after_a_restart()
    {
        await store.PublishAsync(Sample.Sequence("w", Sample.Write("first", "first"), Sample.Event("e", "go"), Sample.Write("w", "old")));
        var id = await StartAsync("w");
        var second = await store.PublishAsync(Sample.Sequence("w", Sample.Write("zero", "zero"), Sample.Write("first", "first"), Sample.Event("e", "go"), Sample.Write("w", "new")));

        await MigrateAsync(id, second, Same);
        store.Restart();
        await using var node = store.Open();
        Assert.Single(await node.EventAsync("go"));

        Assert.Equal(["first", "new"], store.Lines);
        var found = await node.FindAsync(id);
        Assert.Equal((second, 2, WorkflowSubStatus.Finished, 3L), (found.DefinitionVersionId, found.Version, found.SubStatus, found.Revision));
        Assert.Equal(1, (await node.Store.ReadJournalAsync(id, default)).Count(entry => entry is { ActivityId: "first", Event: JournalEvent.Started }));
    }

    [StoreFact]
    public async Task Issue_6620_A_due_date_is_kept_and_fires_once()
    {
        await store.PublishAsync(Sample.Sequence("w", Sample.Write("first", "first"), Sample.Delay("d", "02:00:00"), Sample.Write("w", "old")));
        var id = await StartAsync("w");
        var second = await store.PublishAsync(Sample.Sequence("w", Sample.Write("first", "first"), Sample.Delay("d", "09:00:00"), Sample.Write("w", "new")));
        var due = await DueAsync();

        await MigrateAsync(id, second, Same);
        Assert.Equal(due, await DueAsync());
        store.Restart();
        store.Pass(TimeSpan.FromHours(2));
        await using var node = store.Open();
        await node.DrainAsync();
        await node.DrainAsync();

        Assert.Equal(["first", "new"], store.Lines);
    }

    [StoreFact]
    public async Task Issue_6620_A_renamed_step_keeps_the_bookmark_it_waits_at()
    {
        await store.PublishAsync(Sample.Sequence("w", Sample.Write("first", "first"), Sample.Event("e", "go"), Sample.Write("w", "old")));
        var id = await StartAsync("w");
        var second = await store.PublishAsync(Sample.Sequence("w", Sample.Write("first", "first"), Sample.Event("renamed", "go"), Sample.Write("w", "new")));
        await using var node = store.Open();
        var bookmark = await node.Context.Set<BookmarkRow>().AsNoTracking().Select(row => row.Id).SingleAsync();

        Assert.IsType<MigrationOutcome.Impossible>(await node.Runtime.MigrateAsync(id, second, Same, apply: true, default));
        Assert.Equal(1, (await node.FindAsync(id)).Revision);
        await MigrateAsync(id, second, new Dictionary<string, string> { ["e"] = "renamed" });
        await node.Runtime.ResumeAsync(bookmark, null, default);

        Assert.Equal(["first", "new"], store.Lines);
    }

    private async Task<string> StartAsync(string definitionId)
    {
        await using var node = store.Open();
        return (await node.StartAsync(definitionId)).Id;
    }

    private async Task MigrateAsync(string id, string versionId, Dictionary<string, string> mapping)
    {
        store.Restart();
        await using var node = store.Open();
        Assert.True(Assert.IsType<MigrationOutcome.Possible>(await node.Runtime.MigrateAsync(id, versionId, mapping, apply: true, default)).Applied);
    }

    private async Task<(string Id, DateTimeOffset DueAt)> DueAsync()
    {
        await using var context = store.NewContext();
        var row = await context.Set<DueRow>().SingleAsync();
        return (row.Id, row.DueAt);
    }
}

/// <summary>Migration on a SQLite file.</summary>
public sealed class SqliteMigrationScenarios() : MigrationScenarios(() => new SqliteStore());

/// <summary>Migration on PostgreSQL.</summary>
[NeedsPostgres]
public sealed class PostgresMigrationScenarios() : MigrationScenarios(() => new PostgresStore());
