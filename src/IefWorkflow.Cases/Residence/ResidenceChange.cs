using System.Text.Json.Nodes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Residence;
using IefWorkflow.Law.TimeLimits;
using Home = IefWorkflow.Law.Residence.Residence;

namespace IefWorkflow.Cases.Residence;

/// <summary>A family that holds an authorisation tells that it moved (R131-11-9). The authorisation stays valid, however late it is told.</summary>
public sealed class ResidenceChange : CaseFacts
{
    /// <summary>The legal day of the move.</summary>
    public required DateOnly MovedOn { get; init; }

    /// <summary>The legal day on which the family told it: postmark, or electronic registration.</summary>
    public required DateOnly ToldOn { get; init; }

    /// <summary>The legal day on which the service received it.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Whether it was told within eight days. A flag for people; nothing follows from it.</summary>
    public required bool ToldInTime { get; init; }

    /// <summary>The child, as letters name it.</summary>
    public required string Child { get; init; }

    /// <summary>The day from which the authorisation was acquired; null when no decision is on file.</summary>
    public DateOnly? AuthorisedOn { get; init; }

    /// <summary>Whether the addresses must not be told in any export.</summary>
    public bool AddressIsProtected { get; init; }

    /// <summary>The address left.</summary>
    public required string FromAddress { get; init; }

    /// <summary>The commune left.</summary>
    public required string FromCommune { get; init; }

    /// <summary>The département left.</summary>
    public required Departement FromDepartement { get; init; }

    /// <summary>The address of arrival.</summary>
    public required string ToAddress { get; init; }

    /// <summary>The commune of arrival.</summary>
    public required string ToCommune { get; init; }

    /// <summary>The département of arrival.</summary>
    public required Departement ToDepartement { get; init; }

    /// <summary>Who must be told.</summary>
    /// <param name="councils">Whom to address as president of the departmental council.</param>
    public ResidenceRecipients Recipients(DepartmentalCouncils councils) =>
        ChangeOfResidence.Recipients(new Home(FromCommune, FromDepartement), new Home(ToCommune, ToDepartement), councils);

    /// <inheritdoc/>
    public override DateOnly? Day(CaseDay day) => day switch
    {
        CaseDay.Moved => MovedOn,
        CaseDay.Received => ReceivedOn,
        _ => null,
    };

    /// <inheritdoc/>
    public override JsonObject LetterFields() => new()
    {
        ["enfant"] = Child,
        ["date_reception"] = FrenchDate.Plain(ReceivedOn),
        ["date_demenagement"] = FrenchDate.Plain(MovedOn),
        ["date_autorisation"] = AuthorisedOn is { } day ? FrenchDate.Plain(day) : "",
        ["c1"] = FromCommune,
        ["c2"] = ToCommune,
        ["departement"] = ToDepartement.Code,
        ["adresse"] = AddressIsProtected ? "" : ToAddress,
    };
}
