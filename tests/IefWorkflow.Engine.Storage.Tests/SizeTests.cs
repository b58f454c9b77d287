using IefWorkflow.Engine.Storage.Tests.Stores;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace IefWorkflow.Engine.Storage.Tests;

/// <summary>What a short instance costs in the database.</summary>
public sealed class SizeTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_short_instance_with_its_full_journal_takes_at_most_4_KB_of_a_SQLite_file()
    {
        const int Instances = 500;
        await using var store = new SqliteStore();
        await store.CreateAsync();
        await store.PublishAsync(Sample.Sequence("short", [.. Enumerable.Range(0, 5).Select(index => Sample.Write($"activity-{index}", "a line of text that says something"))]));
        await using var node = store.Open();
        var before = await PagesAsync(node);
        for (var count = 0; count < Instances; count++) await node.StartAsync("short", $"case-{count}");

        var bytes = (await PagesAsync(node) - before) / Instances;
        output.WriteLine($"{bytes} bytes");

        Assert.InRange(bytes, 1, 4096);
    }

    private static async Task<long> PagesAsync(TestNode node) =>
        await node.Context.Database.SqlQueryRaw<long>("SELECT c.page_count * s.page_size AS \"Value\" FROM pragma_page_count() c, pragma_page_size() s").SingleAsync();
}
