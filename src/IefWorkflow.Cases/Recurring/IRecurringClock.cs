namespace IefWorkflow.Cases.Recurring;

/// <summary>Runs jobs on their cadence.</summary>
/// <remarks>
/// It only says when. That something is done once for all the nodes, and that nothing is lost when the process stops, is the business of rows:
/// a clock may therefore run a job too often, and on every node.
/// </remarks>
public interface IRecurringClock
{
    /// <summary>Runs a job at once, in case its time passed while nothing ran, and then on its cadence. Runs of one job never overlap.</summary>
    /// <param name="name">The name of the job.</param>
    /// <param name="cadence">How often.</param>
    /// <param name="job">The job; what it throws is logged, and it is run again a little later.</param>
    /// <param name="cancellationToken">Cancels the registration.</param>
    Task RunAsync(string name, Cadence cadence, Func<CancellationToken, Task> job, CancellationToken cancellationToken);
}
