using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Storage.Rows;
using IefWorkflow.Engine.Storage.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Engine.Storage.Tests;

/// <summary>Versions of definitions in a database.</summary>
public abstract class DefinitionStoreTests : IAsyncLifetime
{
    private readonly DatabaseStore store;

    private protected DefinitionStoreTests(Func<DatabaseStore> store) => this.store = store();

    public Task InitializeAsync() => store.CreateAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [StoreFact]
    public async Task A_draft_is_saved_in_place_until_it_is_published()
    {
        await using var context = store.NewContext();
        using var definitions = store.Definitions(context);
        var first = await definitions.SaveDraftAsync(Draft("one"), default);
        var again = await definitions.SaveDraftAsync(Draft("two"), default);
        await definitions.PublishAsync("d", default);
        var next = await definitions.SaveDraftAsync(Draft("three"), default);

        var versions = await definitions.FindVersionsAsync("d", default);
        Assert.Equal(first.Id, again.Id);
        Assert.Equal([1, 2], versions.All.Select(version => version.Version));
        Assert.Equal((first.Id, next.Id), (versions.Published!.Id, versions.Latest!.Id));
        Assert.Equal(["d"], await definitions.ListAsync(default));
    }

    [StoreFact]
    public async Task A_version_that_was_published_keeps_its_content_when_it_is_retracted_and_edited()
    {
        await using var context = store.NewContext();
        using var definitions = store.Definitions(context);
        var first = await definitions.SaveDraftAsync(Draft("one"), default);
        await definitions.PublishAsync("d", default);
        await definitions.RetractAsync("d", default);
        var next = await definitions.SaveDraftAsync(Draft("two"), default);

        Assert.NotEqual(first.Id, next.Id);
        Assert.Null(await definitions.FindPublishedAsync("d", default));
        Assert.Contains("one", (await definitions.FindVersionAsync(first.Id, default))!.Definition.Json.ToJsonString(), StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task Reverting_makes_a_copy_the_latest_draft()
    {
        await store.PublishAsync(Text("one"));
        await store.PublishAsync(Text("two"));
        await using var context = store.NewContext();
        using var definitions = store.Definitions(context);

        Assert.IsType<RevertOutcome.Reverted>(await definitions.RevertAsync("d", 1, default));

        var versions = await definitions.FindVersionsAsync("d", default);
        Assert.Equal((3, 2), (versions.Latest!.Version, versions.Published!.Version));
        Assert.Contains("one", versions.Latest.Json.ToJsonString(), StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task A_deleted_version_is_purged_once_no_instance_is_pinned_to_it()
    {
        await store.PublishAsync(Sample.Sequence("d", Sample.Event("e", "go")));
        await using var node = store.Open();
        using var definitions = store.Definitions(node.Context);
        var started = await node.StartAsync("d");
        await definitions.DeleteAsync("d", default);
        store.Pass(TimeSpan.FromDays(1));

        Assert.Equal(0, await definitions.PurgeAsync(store.Clock.GetUtcNow(), default));
        await node.Runtime.DeleteAsync(started.Id, default);
        Assert.Equal(1, await definitions.PurgeAsync(store.Clock.GetUtcNow(), default));
        Assert.Equal(0, await node.Context.Set<DefinitionRow>().CountAsync());
    }

    [StoreFact]
    public async Task A_definition_deleted_and_made_again_starts_anew()
    {
        await store.PublishAsync(Text("one"));
        await using var context = store.NewContext();
        using var definitions = store.Definitions(context);
        await definitions.DeleteAsync("d", default);
        Assert.Empty(await definitions.ListAsync(default));

        await store.PublishAsync(Text("two"));

        Assert.Equal(1, Assert.Single((await definitions.FindVersionsAsync("d", default)).All).Version);
    }

    [StoreFact]
    public async Task Publishing_on_one_node_is_seen_by_the_other_at_once()
    {
        await using var other = store.Open();
        await store.PublishAsync(Sample.Sequence("d", Sample.Trigger("t", "go"), Sample.Write("w", "one")));
        await other.EventAsync("go");
        await store.PublishAsync(Sample.Sequence("d", Sample.Trigger("t", "other"), Sample.Write("w", "two")));

        Assert.Empty(await other.EventAsync("go"));
        Assert.Equal(2, Assert.Single(await other.EventAsync("other")).Version);
    }

    [StoreFact]
    public async Task Designers_who_publish_at_once_leave_one_latest_and_one_published()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(index => Task.Run(async () =>
        {
            await using var context = store.NewContext();
            using var definitions = store.Definitions(context);
            try
            {
                await definitions.SaveDraftAsync(Draft($"text {index}"), default);
                await definitions.PublishAsync("d", default);
            }
            catch (ConcurrencyException)
            {
                // Somebody else was first: this designer is told and looks again.
            }
        })));

        await using var after = store.NewContext();
        using var stored = store.Definitions(after);
        var versions = await stored.FindVersionsAsync("d", default);
        Assert.NotNull(versions.Published);
        Assert.Single(versions.All, version => version.IsLatest);
    }

    [StoreFact]
    public async Task Publishing_plans_the_starts_by_time_in_the_same_commit()
    {
        await using var node = store.Open();
        using var definitions = store.Definitions(node.Context);
        await definitions.SaveDraftAsync(Sample.Read(Daily("0 6 * * *"), "draft", 1), default);
        Assert.IsType<PublishOutcome.Published>(await definitions.PublishAsync("daily", default));
        await definitions.RetractAsync("daily", default);
        Assert.IsType<PublishOutcome.Published>(await definitions.PublishAsync("daily", default));
        Assert.Equal(1, await node.Context.Set<DueRow>().CountAsync());

        store.Pass(TimeSpan.FromDays(1));
        await node.DrainAsync();

        Assert.Equal(["started"], store.Lines);
        Assert.Equal(1, await node.Context.Set<DueRow>().CountAsync());
    }

    [StoreFact]
    public async Task A_publication_that_the_host_undoes_plans_nothing()
    {
        await using var node = store.Open();
        using var definitions = store.Definitions(node.Context);
        await using (await node.Context.Database.BeginTransactionAsync())
        {
            await definitions.SaveDraftAsync(Sample.Read(Daily("0 6 * * *"), "draft", 1), default);
            await definitions.PublishAsync("daily", default);
        }

        Assert.Equal(0, await node.Context.Set<DueRow>().CountAsync());
        Assert.Null(await definitions.FindPublishedAsync("daily", default));
    }

    [StoreFact]
    public async Task What_cannot_run_or_be_planned_here_is_not_published()
    {
        await using var context = store.NewContext();
        using var definitions = store.Definitions(context);
        foreach (var (json, message) in new[] { (Daily("every day"), "Un déclencheur ne peut pas être préparé"), (Sample.Sequence("daily", "{'id':'m','type':'Elsa.SendEmail','version':1}"), "cet hôte n'envoie pas de courriel") })
        {
            await definitions.SaveDraftAsync(Sample.Read(json, "draft", 1), default);

            var refused = Assert.IsType<PublishOutcome.Refused>(await definitions.PublishAsync("daily", default));

            Assert.Contains(message, Assert.Single(refused.Faults).Message, StringComparison.Ordinal);
            Assert.Null(await definitions.FindPublishedAsync("daily", default));
        }
    }

    private static string Daily(string cron) => Sample.Sequence("daily", Sample.Cron("c", cron), Sample.Write("a", "started"));

    private static string Text(string text) => Sample.Sequence("d", Sample.Write("w", text));

    private static WorkflowDefinition Draft(string text) => Sample.Read(Text(text), "draft", 1);
}

/// <summary>Definitions on a SQLite file.</summary>
public sealed class SqliteDefinitionStoreTests() : DefinitionStoreTests(() => new SqliteStore());

/// <summary>Definitions on PostgreSQL.</summary>
[NeedsPostgres]
public sealed class PostgresDefinitionStoreTests() : DefinitionStoreTests(() => new PostgresStore());
