namespace IefWorkflow.Endurance;

/// <summary>What an endurance test came to.</summary>
public sealed record EnduranceReport
{
    /// <summary>How often a host was killed.</summary>
    public required int Kills { get; init; }

    /// <summary>How many acts were asked for through the API, repeats not counted.</summary>
    public required int Acts { get; init; }

    /// <summary>How many answers did not come, so that the act was asked for again.</summary>
    public required int Repeats { get; init; }

    /// <summary>How many acts and moves of the clock the campaign took.</summary>
    public required int Steps { get; init; }

    /// <summary>How often something waited for the end of the lease of a dead host.</summary>
    public required int Leases { get; init; }

    /// <summary>How many files there are at the end.</summary>
    public required int Files { get; init; }

    /// <summary>How many entries the journals have.</summary>
    public required int JournalEntries { get; init; }

    /// <summary>How many e-mails the outbox sent.</summary>
    public required int Messages { get; init; }

    /// <summary>How many of them the mail server took twice, each noted on its row.</summary>
    public required int SentTwice { get; init; }

    /// <summary>What must never be, and is; none when the test passed.</summary>
    public required IReadOnlyList<string> Faults { get; init; }
}
