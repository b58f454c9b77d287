namespace IefWorkflow.Engine.Execution;

/// <summary>What one execution of a flowchart remembers: visits of activities and connections, or the tokens under way.</summary>
/// <remarks>Arrays are indexed as in <see cref="FlowGraph"/>, so that the state stays small.</remarks>
internal sealed class FlowState(int activities, int connections)
{
    public int[] ActivityVisits { get; init; } = new int[activities];

    public int[] ConnectionVisits { get; init; } = new int[connections];

    public bool[] LastFollowed { get; init; } = new bool[connections];

    public List<FlowToken> Tokens { get; init; } = [];
}
