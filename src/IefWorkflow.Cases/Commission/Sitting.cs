using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Commission;

/// <summary>A sitting of the commission (<i>séance</i>), D131-11-12.</summary>
public sealed class Sitting : CaseFacts
{
    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The local time at which it begins.</summary>
    public required TimeOnly At { get; init; }

    /// <summary>The place, or the means of videoconference.</summary>
    public required string Place { get; init; }

    /// <summary>Where it stands.</summary>
    public SittingStanding Standing { get; set; }

    /// <summary>The day of the last convocation; null before.</summary>
    public DateOnly? ConvenedOn { get; set; }

    /// <summary>The local time at which it was opened; null before.</summary>
    public TimeOnly? OpenedAt { get; set; }

    /// <summary>The event of the opening, as <c>number#entry</c> of a journal; null before.</summary>
    public string? OpenedBy { get; set; }

    /// <summary>The local time at which it was closed; null before.</summary>
    public TimeOnly? EndedAt { get; set; }

    /// <summary>The event of the closing; null before.</summary>
    public string? EndedBy { get; set; }

    /// <summary>Whether members can still be convened and cases put on the agenda.</summary>
    public bool IsAhead => Standing is SittingStanding.Planned or SittingStanding.Convened;

    /// <inheritdoc/>
    public override DateOnly? Day(CaseDay day) => day is CaseDay.MeetingHeld ? On : null;

    /// <inheritdoc/>
    public override JsonObject LetterFields() => new()
    {
        ["date"] = FrenchDate.WithWeekday(On),
        ["heure"] = At.ToString("HH:mm", CultureInfo.InvariantCulture),
        ["lieu"] = Place,
    };
}
