namespace IefWorkflow.Law.Commission;

/// <summary>A fault of an order of appointment.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Seat">The seat concerned.</param>
public sealed record CompositionFault(CompositionFaultKind Kind, Seat Seat);
