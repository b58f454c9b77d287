using IefWorkflow.Law.Commission;

namespace IefWorkflow.Cases.Commission.Mandates;

/// <summary>The commission as it is composed.</summary>
/// <param name="Holders">Who holds a seat now or later, or held one in the last half year, by seat and rank.</param>
/// <param name="Orders">The numbers of the orders of appointment that are in force or to come, by file.</param>
/// <param name="Vacant">The appointed seats without a titular today.</param>
public sealed record CommissionSeats(IReadOnlyList<SeatHolder> Holders, IReadOnlyDictionary<string, string> Orders, IReadOnlyList<Seat> Vacant);
