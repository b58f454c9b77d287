namespace IefWorkflow.Engine.Execution;

/// <summary>A token on a connection of a flowchart in token mode.</summary>
internal sealed class FlowToken(int connection, bool blocked)
{
    /// <summary>The connection it is on.</summary>
    public int Connection { get; } = connection;

    /// <summary>Whether it stands for a branch that lost a race, to be swallowed when it arrives.</summary>
    public bool Blocked { get; } = blocked;

    /// <summary>Whether the target has taken it.</summary>
    public bool Consumed { get; set; }
}
