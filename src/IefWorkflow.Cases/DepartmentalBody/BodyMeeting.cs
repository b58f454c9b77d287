namespace IefWorkflow.Cases.DepartmentalBody;

/// <summary>A meeting of the departmental body: convened, then held.</summary>
public sealed class BodyMeeting
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The file of the year.</summary>
    public required string CaseId { get; init; }

    /// <summary>The legal day on which it was convened.</summary>
    public required DateOnly ConvenedOn { get; init; }

    /// <summary>The day for which it is convened.</summary>
    public required DateOnly PlannedOn { get; init; }

    /// <summary>The local time.</summary>
    public required TimeOnly At { get; init; }

    /// <summary>Where.</summary>
    public required string Place { get; init; }

    /// <summary>The seats invited, as words separated by spaces.</summary>
    public required string Invited { get; init; }

    /// <summary>The State services that the presidents add, one a line; empty for none.</summary>
    public string Services { get; init; } = "";

    /// <summary>The day it was held; null before.</summary>
    public DateOnly? HeldOn { get; set; }

    /// <summary>The seats present, as words separated by spaces; empty before.</summary>
    public string Present { get; set; } = "";

    /// <summary>The minutes; empty before. Without names of children.</summary>
    public string Minutes { get; set; } = "";
}
