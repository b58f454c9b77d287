using System.Text.Json.Nodes;
using IefWorkflow.Cases.Files;

namespace IefWorkflow.Cases.Reading;

/// <summary>A file as one person may see it. What the person may not see is not in it.</summary>
public sealed record CaseView
{
    /// <summary>The number.</summary>
    public required string Number { get; init; }

    /// <summary>What it is about.</summary>
    public required CaseKind Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public required CaseState State { get; init; }

    /// <summary>The code of the département.</summary>
    public required string Departement { get; init; }

    /// <summary>The legal day it was opened.</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>The legal day it was closed; null while open.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>The account of who looks after it; null for nobody.</summary>
    public string? HolderId { get; init; }

    /// <summary>The name of who looks after it; null for nobody.</summary>
    public string? Holder { get; init; }

    /// <summary>The labels that the services put on it.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The files that go with it: what it follows from, what follows from it, those of brothers and sisters.</summary>
    public IReadOnlyList<LinkedFile> Linked { get; init; } = [];

    /// <summary>The open alerts of the reader's role.</summary>
    public IReadOnlyList<AlertView> Alerts { get; init; } = [];

    /// <summary>The number of the file that it follows from; null for none.</summary>
    public string? ParentNumber { get; init; }

    /// <summary>The revision seen, by which an act can refuse to be done on a file that changed.</summary>
    public required long Revision { get; init; }

    /// <summary>The data that letters are made from, by field name.</summary>
    public JsonObject Details { get; init; } = [];

    /// <summary>The child of whom the head of the school must speak; null where no head is heard, and for the head once nothing is expected of them.</summary>
    public PupilView? Pupil { get; init; }

    /// <summary>What is expected of whom.</summary>
    public IReadOnlyList<TaskView> Tasks { get; init; } = [];

    /// <summary>The legal clocks, the nearest first.</summary>
    public IReadOnlyList<DueDateView> DueDates { get; init; } = [];

    /// <summary>What happened, the oldest first.</summary>
    public IReadOnlyList<TimelineEntry> Timeline { get; init; } = [];

    /// <summary>The letters.</summary>
    public IReadOnlyList<LetterView> Letters { get; init; } = [];

    /// <summary>The e-mails.</summary>
    public IReadOnlyList<MessageView> Messages { get; init; } = [];

    /// <summary>The supporting documents.</summary>
    public IReadOnlyList<PieceView> Pieces { get; init; } = [];

    /// <summary>The persons.</summary>
    public IReadOnlyList<PersonView> Persons { get; init; } = [];

    /// <summary>The decisions.</summary>
    public IReadOnlyList<DecisionView> Decisions { get; init; } = [];

    /// <summary>The opinions.</summary>
    public IReadOnlyList<OpinionView> Opinions { get; init; } = [];
}
