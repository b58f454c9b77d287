using System.Text.Json.Nodes;

namespace IefWorkflow.Cases.Simulation.Demonstrations;

/// <summary>Something that somebody does in the demonstration.</summary>
/// <param name="On">The legal day.</param>
/// <param name="Who">The account.</param>
/// <param name="Act">The act.</param>
/// <param name="File">The file acted upon, by its name <c>@anna</c>; for an act that opens a file, the name that it gets.</param>
/// <param name="Data">The data of the act; a name in them stands for the number of that file.</param>
internal sealed record DemonstrationStep(DateOnly On, string Who, string Act, string File, JsonObject Data)
{
    /// <summary>The earliest local time; null for soon after the act before.</summary>
    public TimeOnly? At { get; init; }

    /// <summary>The document sent before the act, which adds it to the file; null for none.</summary>
    public DemonstrationPiece? Piece { get; init; }

    /// <summary>The code of the letter that the act issues: the last one prepared on the file; null for none.</summary>
    public string? Letter { get; init; }
}
