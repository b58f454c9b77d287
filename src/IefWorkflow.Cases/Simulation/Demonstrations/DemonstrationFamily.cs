namespace IefWorkflow.Cases.Simulation.Demonstrations;

/// <summary>A family of the demonstration.</summary>
/// <param name="Id">The account.</param>
/// <param name="Guardian">First name and last name of the responsible person.</param>
/// <param name="LastName">The last name of the children.</param>
/// <param name="Address">Where they live.</param>
/// <param name="Town">The commune.</param>
internal sealed record DemonstrationFamily(string Id, string Guardian, string LastName, string Address, string Town);
