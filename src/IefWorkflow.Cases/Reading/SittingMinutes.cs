using IefWorkflow.Cases.Commission;

namespace IefWorkflow.Cases.Reading;

/// <summary>The minutes of a sitting with the events that they rest on.</summary>
/// <param name="Minutes">The last version.</param>
/// <param name="Lines">Its sentences in order, with the event each rests on: <c>2026-0003#7</c>.</param>
/// <param name="Events">What is known of those events, by their name.</param>
/// <param name="Notes">The dissents, and what was appended.</param>
/// <param name="LetterId">The letter that bears this version; null for none.</param>
/// <param name="IssuedOn">The day on which that letter was issued; null before.</param>
public sealed record SittingMinutes(
    Minutes Minutes, IReadOnlyList<(string Sentence, string Event)> Lines, IReadOnlyDictionary<string, SittingMinutes.CitedEvent> Events, IReadOnlyList<MinutesNote> Notes, string? LetterId, DateOnly? IssuedOn)
{
    /// <summary>An entry of a journal on which a sentence rests.</summary>
    /// <param name="At">When, UTC.</param>
    /// <param name="By">The name of who acted.</param>
    /// <param name="Label">What happened.</param>
    public sealed record CitedEvent(DateTimeOffset At, string By, string Label);
}
