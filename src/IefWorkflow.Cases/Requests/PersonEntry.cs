using IefWorkflow.Cases.Acts;

namespace IefWorkflow.Cases.Requests;

/// <summary>A person as a form gives it.</summary>
public sealed class PersonEntry
{
    /// <summary>First name and last name.</summary>
    [Field("nom", "Prénom et nom")]
    public required string Name { get; init; }

    /// <summary>The postal address.</summary>
    [Field("adresse", "Adresse", Help = "Si elle n'est pas celle de l'enfant")]
    public string? Address { get; init; }

    /// <summary>The e-mail address.</summary>
    [Field("courriel", "Adresse électronique")]
    public string? Email { get; init; }

    /// <summary>Whether the person agrees to electronic registered letters.</summary>
    [Field("accepte-electronique", "Accepte les envois recommandés électroniques")]
    public bool AgreesToElectronic { get; init; }

    /// <summary>Whether the address is protected.</summary>
    [Field("adresse-protegee", "Adresse à ne pas communiquer")]
    public bool AddressIsProtected { get; init; }
}
