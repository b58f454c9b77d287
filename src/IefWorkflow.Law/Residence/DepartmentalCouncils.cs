namespace IefWorkflow.Law.Residence;

/// <summary>Whom to address as president of the departmental council.</summary>
/// <remarks>
/// The département by default. Paris, the métropole de Lyon, Corsica, Guyane, Martinique and Mayotte have another body: the académie
/// records its addressee, by commune or by département.
/// </remarks>
public sealed class DepartmentalCouncils(IReadOnlyDictionary<string, string> addressees)
{
    /// <summary>No particular addressee.</summary>
    public static DepartmentalCouncils Ordinary { get; } = new(new Dictionary<string, string>());

    /// <summary>The addressee for a residence: that of its commune, else that of its département, else the département's code.</summary>
    public string AddresseeFor(Residence residence) =>
        addressees.GetValueOrDefault(residence.Commune) ?? addressees.GetValueOrDefault(residence.Departement.Code) ?? residence.Departement.Code;
}
