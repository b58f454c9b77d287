namespace IefWorkflow.Endurance;

/// <summary>The hosts of a run, and whoever kills them.</summary>
internal sealed class HostGroup : IAsyncDisposable
{
    private readonly List<HostProcess> hosts;
    private readonly KillPlan? plan;
    private Task killing = Task.CompletedTask;

    public HostGroup(IEnumerable<HostProcess> hosts, KillPlan? plan) => (this.hosts, this.plan) = ([.. hosts], plan);

    /// <summary>How many steps the campaign took so far: acts, and moves of the clock.</summary>
    public int Steps { get; private set; }

    /// <summary>How often a host was killed.</summary>
    public int Kills { get; private set; }

    /// <summary>Whether a host was ever killed, so that what it had leased waits for the end of its lease.</summary>
    public bool MayHaveLeftLeases => plan is not null;

    /// <summary>Whether every host answers.</summary>
    public bool IsWhole => killing.IsCompleted && hosts.TrueForAll(host => host.IsListening);

    public async Task StartAsync()
    {
        foreach (var host in hosts) host.Start();
        await Task.WhenAll(hosts.Select(host => host.ListensAsync()));
    }

    /// <summary>A step begins: whoever was to be killed now is killed in the middle of it.</summary>
    public async Task BeginStepAsync()
    {
        if (killing.IsCompleted || plan?.IsDue(Steps) is true) await killing;
        if (killing.IsCompleted && plan?.Take(Steps, hosts.Count) is { } kill) killing = KillAsync(kill);
        Steps++;
    }

    /// <summary>Where to send the attempt of that number: to each host in turn, but not to one that is down while another is up.</summary>
    public Task<Uri> AddressAsync(int attempt)
    {
        var inTurn = Enumerable.Range(attempt, hosts.Count).Select(index => hosts[index % hosts.Count]).ToList();
        return (inTurn.Find(host => host.IsListening) ?? inTurn[0]).ListensAsync();
    }

    /// <summary>Waits for the last kill, and says how many were planned and never done.</summary>
    public async Task<int> EndAsync()
    {
        await killing;
        foreach (var host in hosts) host.Kill();
        return plan?.Left ?? 0;
    }

    public async ValueTask DisposeAsync()
    {
        await killing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var host in hosts) host.Dispose();
    }

    private async Task KillAsync(Kill kill)
    {
        var host = hosts[kill.Host];
        await Task.Delay(kill.After);
        Restart(host);
        if (kill.Again is { } later)
        {
            await Task.Delay(later);
            Restart(host);
        }

        await host.ListensAsync();
    }

    private void Restart(HostProcess host)
    {
        host.Kill();
        Kills++;
        host.Start();
    }
}
