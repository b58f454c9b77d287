namespace IefWorkflow.Cases.Settings;

/// <summary>Where a service can be written to.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">Its postal address.</param>
/// <param name="Email">Its e-mail address.</param>
/// <param name="Telephone">Its telephone number.</param>
public sealed record ServiceAddress(string Name, string Address, string Email, string Telephone);
