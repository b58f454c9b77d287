namespace IefWorkflow.Endurance;

/// <summary>At which steps of a campaign a host is killed: drawn by a seed over the steps that the undisturbed run took.</summary>
internal sealed class KillPlan
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(80);
    private static readonly TimeSpan LongestStart = TimeSpan.FromMilliseconds(1500);
    private readonly Random random;
    private readonly Queue<int> steps;

    public KillPlan(int kills, int seed, int steps)
    {
        random = new Random(seed);
        // The last steps are left free: of several kills drawn for one step, each next one waits for the next step.
        this.steps = new Queue<int>(Enumerable.Range(0, kills).Select(_ => random.Next(steps * 9 / 10)).Order());
    }

    /// <summary>How many kills are left.</summary>
    public int Left => steps.Count;

    /// <summary>Whether the step of the next kill has come.</summary>
    public bool IsDue(int step) => steps.TryPeek(out var next) && next <= step;

    /// <summary>The next kill, when its step has come; null otherwise.</summary>
    public Kill? Take(int step, int hosts)
    {
        if (!IsDue(step)) return null;

        steps.Dequeue();
        var again = steps.Count > 0 && random.Next(8) == 0;
        if (again) steps.Dequeue();
        return new Kill(random.Next(hosts), LongestWait * random.NextDouble(), again ? LongestStart * random.NextDouble() : null);
    }
}
