using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Files;

namespace IefWorkflow.Cases.DepartmentalBody;

/// <summary>A calendar year of the departmental body against school avoidance (D131-4-1).</summary>
public sealed class BodyYear : CaseFacts
{
    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The code of the département: one file for each and each year.</summary>
    public required string DepartementCode { get; init; }

    /// <inheritdoc/>
    public override int? CalendarYear => Year;

    /// <inheritdoc/>
    public override DateOnly? Day(CaseDay day) => null;

    /// <inheritdoc/>
    public override JsonObject LetterFields() => new() { ["annee"] = Year.ToString(CultureInfo.InvariantCulture), ["departement"] = DepartementCode };
}
