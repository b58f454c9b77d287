namespace IefWorkflow.Engine.Execution;

/// <summary>How flowcharts decide when branches meet. Elsa's two modes.</summary>
public enum FlowchartMode
{
    /// <summary>By counting visits of connections, followed or not: the default.</summary>
    CounterBased,

    /// <summary>By tokens that travel along the connections followed.</summary>
    TokenBased,
}
