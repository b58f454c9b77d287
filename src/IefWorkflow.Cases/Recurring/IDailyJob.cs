using IefWorkflow.Cases.Runtime;

namespace IefWorkflow.Cases.Recurring;

/// <summary>Something done once on every legal day, whatever the number of nodes.</summary>
public interface IDailyJob
{
    /// <summary>The name, as rows and logs bear it.</summary>
    string Name { get; }

    /// <summary>The local time from which it is done.</summary>
    /// <param name="settings">The académie.</param>
    TimeOnly At(Settings.AcademySettings settings);

    /// <summary>Does it, in the transaction that notes that it was done.</summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    Task RunAsync(CaseSession session, CancellationToken cancellationToken);
}
