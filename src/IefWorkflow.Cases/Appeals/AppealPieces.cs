using IefWorkflow.Law.Appeals;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Appeals;

/// <summary>A request for pieces on an appeal: from its notification on, the clock of the tacit rejection stands still (CRPA L114-5 al. 3).</summary>
public sealed class AppealPieces
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The file of the appeal.</summary>
    public required string CaseId { get; init; }

    /// <summary>What is asked for.</summary>
    public required string Wanted { get; init; }

    /// <summary>The legal day the request was sent.</summary>
    public required DateOnly AskedOn { get; init; }

    /// <summary>How many days are given.</summary>
    public required int Days { get; init; }

    /// <summary>The day the family received the request; null while that is not known.</summary>
    public DateOnly? NotifiedOn { get; set; }

    /// <summary>The day the pieces came; null while they did not.</summary>
    public DateOnly? ProducedOn { get; set; }

    /// <summary>The last day given, from the day the request is known to have been received; from its sending before that.</summary>
    public DateOnly DueOn => (NotifiedOn ?? AskedOn).AddDays(Days);

    /// <summary>The stretch during which the clock stands still; null when nothing opens it under the reading adopted.</summary>
    internal Suspension? Suspension(LegalReadings readings) =>
        NotifiedOn is null && readings.RejectionSuspendedFrom is not LegalReadings.SuspensionStart.DispatchOfRequestForPieces
            ? null
            : TacitRejection.SuspensionOf(AskedOn, NotifiedOn ?? AskedOn, DueOn, ProducedOn, readings);
}
