using System.Text.Json.Nodes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Commission.Mandates;

/// <summary>The order that appoints the members of the commission for two years (<i>arrêté de nomination</i>, D131-11-11).</summary>
public sealed class CommissionMandates : CaseFacts
{
    /// <summary>The reference of the order; empty when none was given.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The legal day of its signature.</summary>
    public required DateOnly SignedOn { get; init; }

    /// <summary>The name of who signed it.</summary>
    public required string SignedBy { get; init; }

    /// <summary>The first day of the mandates.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day of the mandates.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>The members as the order names them, one a line: seat, rank and name.</summary>
    public required string Members { get; set; }

    /// <inheritdoc/>
    public override DateOnly? Day(CaseDay day) => day switch
    {
        CaseDay.MandateStarts => StartsOn,
        CaseDay.Decided => SignedOn,
        _ => null,
    };

    /// <inheritdoc/>
    public override JsonObject LetterFields() => new()
    {
        ["reference"] = Reference,
        ["signataire"] = SignedBy,
        ["date_signature"] = FrenchDate.Plain(SignedOn),
        ["date_debut"] = FrenchDate.Plain(StartsOn),
        ["date_fin"] = FrenchDate.Plain(EndsOn),
        ["membres"] = Members,
    };
}
