using System.Diagnostics;
using System.Globalization;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Storage.Rows;
using IefWorkflow.Engine.Storage.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Engine.Storage.Tests;

/// <summary>A process is killed with a SQLite file in its hands, at each statement of a step in turn, before its commit and after it.</summary>
#pragma warning disable CA1001 // The runner calls DisposeAsync of IAsyncLifetime.
public sealed class KilledProcesses : IAsyncLifetime
#pragma warning restore CA1001
{
    private const int Sigkill = 128 + 9;

    private readonly SqliteStore store = new();

    public async Task InitializeAsync()
    {
        await store.CreateAsync();
        await store.PublishAsync(Sample.Sequence("wait", Sample.Event("e", "go"), Sample.Delay("d", "00:10:00"), Sample.Event("f", "more")));
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    /// <summary>What this assembly does as a program: resumes, and kills itself at the statement of that number; after the last one it is told to, or ends well.</summary>
    public static async Task<int> Main(string[] arguments)
    {
        var (file, number) = (arguments[0], int.Parse(arguments[1], CultureInfo.InvariantCulture));
#pragma warning disable CA2000 // The file is not this process's to delete.
        var child = new SqliteStore(file);
#pragma warning restore CA2000
        await using var node = child.Open();
        node.EfStore.Connection.BeforeStatement = _ =>
        {
            if (number-- == 0) Process.GetCurrentProcess().Kill();
        };
        node.EfStore.Connection.AfterCommit = () => node.EfStore.Connection.BeforeStatement("COMMITTED");
        await node.EventAsync("go", arguments[1]);
        return 0;
    }

    [Fact]
    public async Task The_next_process_finds_the_instance_whole_and_resumes_it_once()
    {
        var (killed, kept) = (0, 0);
        for (var isDone = false; !isDone; killed++)
        {
            var correlation = killed.ToString(CultureInfo.InvariantCulture);
            await using var node = store.Open();
            var started = await node.StartAsync("wait", correlation);

            isDone = await RunAsync(correlation) == 0;
            var isKept = (await node.FindAsync(started.Id)).Revision == 2;
            Assert.Equal(isKept ? 0 : 1, (await node.EventAsync("go", correlation)).Count);
            await AssertWaitsForTimerAsync(node, started.Id);
            if (isKept) kept++;
        }

        Assert.True(killed > 6, $"Only {killed} statements were killed.");
        Assert.Equal(2, kept);
    }

    private async Task<int> RunAsync(string number)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(KilledProcesses).Assembly.Location, store.File, number]))!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode is 0 or Sigkill, $"The process ended with {process.ExitCode}.");
        return process.ExitCode;
    }

    private static async Task AssertWaitsForTimerAsync(TestNode node, string id)
    {
        var found = await node.FindAsync(id);
        Assert.Equal(("d", 2L, WorkflowSubStatus.Suspended), (Assert.Single(found.Bookmarks).ActivityId, found.Revision, found.SubStatus));
        Assert.Equal(1, await node.Context.Set<BookmarkRow>().CountAsync(row => row.InstanceId == id));
        Assert.Equal(1, await node.Context.Set<DueRow>().CountAsync(row => row.InstanceId == id));
        Assert.Equal(2, await node.Context.Set<JournalRow>().CountAsync(row => row.InstanceId == id));
    }
}
