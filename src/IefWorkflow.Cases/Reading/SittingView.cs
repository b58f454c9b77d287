using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Law.Commission;

namespace IefWorkflow.Cases.Reading;

/// <summary>A sitting as one person may see it.</summary>
public sealed record SittingView
{
    /// <summary>The number of its file.</summary>
    public required string Number { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The local time at which it begins.</summary>
    public required TimeOnly At { get; init; }

    /// <summary>The place.</summary>
    public required string Place { get; init; }

    /// <summary>Where it stands.</summary>
    public required SittingStanding Standing { get; init; }

    /// <summary>The day of the last convocation; null before.</summary>
    public DateOnly? ConvenedOn { get; init; }

    /// <summary>The local time of the opening; null before.</summary>
    public TimeOnly? OpenedAt { get; init; }

    /// <summary>The local time of the closing; null before.</summary>
    public TimeOnly? EndedAt { get; init; }

    /// <summary>Who may sit on that day, and who was convened, in the order of the seats.</summary>
    public required IReadOnlyList<Holder> Holders { get; init; }

    /// <summary>Who was in the room, one line a stretch.</summary>
    public required IReadOnlyList<Attendance> Attendances { get; init; }

    /// <summary>Every case that is or was on the agenda, the nearest limit first.</summary>
    public required IReadOnlyList<SittingCase> Agenda { get; init; }

    /// <summary>The minutes; null where there are none, or when they are not for that person.</summary>
    public SittingMinutes? Minutes { get; init; }

    /// <summary>Whether the reader runs the sitting: the secretariat and the president.</summary>
    public required bool IsRunByReader { get; init; }

    /// <summary>The seat of the reader; null when the reader holds none.</summary>
    public string? OwnHolderId { get; init; }

    /// <summary>The cases that stand on the agenda.</summary>
    public IReadOnlyList<SittingCase> Standings => [.. Agenda.Where(item => item.LeftBecause is null)];

    /// <summary>How many of the five seats have somebody convened who did not declare an absence.</summary>
    public int SeatsFilled => Holders.Where(holder => holder.ConvenedOn is not null && holder.AbsentBecause is null).Select(holder => holder.Seat).Distinct().Count();

    /// <summary>A holder of a seat.</summary>
    /// <param name="Id">The identifier.</param>
    /// <param name="Name">The name.</param>
    /// <param name="Seat">The seat.</param>
    /// <param name="Rank">Holder or replacement.</param>
    /// <param name="EndsOn">The last day of the mandate; null for the president.</param>
    /// <param name="Sits">Whether the mandate covers the day of the sitting.</param>
    /// <param name="ConvenedOn">The day of the convocation; null when not convened.</param>
    /// <param name="Sent">What became of the e-mail of the convocation; null where none was written.</param>
    /// <param name="AbsentBecause">The reason of a declared absence, empty when none was given; null for no absence.</param>
    /// <param name="IsPresent">Whether the person is in the room.</param>
    /// <param name="Conflicts">The appeals from which a recusal is proposed, with the reasons.</param>
    public sealed record Holder(
        string Id, string Name, Seat Seat, Rank Rank, DateOnly? EndsOn, bool Sits, DateOnly? ConvenedOn, MessageState? Sent, string? AbsentBecause, bool IsPresent,
        IReadOnlyList<(string Number, IReadOnlyList<Involvement> Reasons)> Conflicts);

    /// <summary>A stretch during which somebody attends.</summary>
    /// <param name="HolderId">The holder of a seat.</param>
    /// <param name="Name">The name.</param>
    /// <param name="Seat">The seat.</param>
    /// <param name="Rank">Holder or replacement.</param>
    /// <param name="Remote">Whether by videoconference.</param>
    /// <param name="ArrivedAt">The local time of arrival.</param>
    /// <param name="LeftAt">The local time of departure; null while present.</param>
    public sealed record Attendance(string HolderId, string Name, Seat Seat, Rank Rank, bool Remote, TimeOnly ArrivedAt, TimeOnly? LeftAt);
}
