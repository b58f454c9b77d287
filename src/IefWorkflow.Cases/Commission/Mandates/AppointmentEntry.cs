using IefWorkflow.Cases.Acts;
using IefWorkflow.Law.Commission;

namespace IefWorkflow.Cases.Commission.Mandates;

/// <summary>A line of an order of appointment, as a form gives it.</summary>
public sealed class AppointmentEntry
{
    /// <summary>The seat.</summary>
    [Field("siege", "Siège")]
    public required Seat Seat { get; init; }

    /// <summary>Holder or alternate.</summary>
    [Field("rang", "Titulaire ou suppléant")]
    public required Rank Rank { get; init; }

    /// <summary>The person.</summary>
    [Field("nom", "Prénom et nom")]
    public required string Name { get; init; }

    /// <summary>The account of the person.</summary>
    [Field("compte", "Compte", Help = "Il sert à reconnaître qui a pris part au refus attaqué")]
    public string? AccountId { get; init; }

    /// <summary>Where convocations go.</summary>
    [Field("courriel", "Adresse électronique")]
    public string? Email { get; init; }
}
