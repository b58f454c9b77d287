namespace IefWorkflow.Law.Commission;

/// <summary>A person who attends one case of a sitting.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Rank">Holder or replacement.</param>
/// <param name="MandateExpired">Whether the mandate does not cover the day of the sitting.</param>
/// <param name="Recused">Whether the person withdrew from this case.</param>
/// <param name="Remote">Whether the person attends by videoconference.</param>
public sealed record Attendee(Seat Seat, Rank Rank = Rank.Titular, bool MandateExpired = false, bool Recused = false, bool Remote = false);
