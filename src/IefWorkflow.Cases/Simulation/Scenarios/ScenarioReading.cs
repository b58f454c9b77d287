namespace IefWorkflow.Cases.Simulation.Scenarios;

/// <summary>What became of a scenario file.</summary>
public abstract record ScenarioReading
{
    private ScenarioReading()
    {
    }

    /// <summary>It can be run.</summary>
    /// <param name="Scenarios">The scenarios, in their order.</param>
    public sealed record Read(IReadOnlyList<Scenario> Scenarios) : ScenarioReading;

    /// <summary>It cannot be used.</summary>
    /// <param name="Faults">Every fault.</param>
    public sealed record Refused(IReadOnlyList<ScenarioFault> Faults) : ScenarioReading;
}
