namespace IefWorkflow.Law.Commission;

/// <summary>One line of the order of appointment (<i>arrêté de nomination</i>).</summary>
/// <param name="Seat">The seat; the president is not appointed.</param>
/// <param name="Rank">Titular or alternate.</param>
/// <param name="Name">The person.</param>
/// <param name="StartsOn">The first day of the mandate.</param>
public sealed record Appointment(Seat Seat, Rank Rank, string Name, DateOnly StartsOn);
