namespace IefWorkflow.Cases.Settings;

/// <summary>A service's address in the configuration.</summary>
public sealed class AddressConfiguration
{
    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The postal address.</summary>
    public string Address { get; init; } = "";

    /// <summary>The e-mail address.</summary>
    public string Email { get; init; } = "";

    /// <summary>The telephone number.</summary>
    public string Telephone { get; init; } = "";

    /// <summary>The address as the procedure knows it.</summary>
    public ServiceAddress ToAddress() => new(Name, Address, Email, Telephone);
}
