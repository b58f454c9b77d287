using IefWorkflow.Cases.Commission;
using IefWorkflow.Law.Commission;

namespace IefWorkflow.Cases.Reading;

/// <summary>A sitting as those who hold it see it.</summary>
/// <param name="Number">The number of its file.</param>
/// <param name="On">The day.</param>
/// <param name="At">The local time at which it begins.</param>
/// <param name="Place">The place.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Holders">Who may sit on that day, in the order of the seats.</param>
/// <param name="Agenda">The cases, in order.</param>
public sealed record SittingView(string Number, DateOnly On, TimeOnly At, string Place, SittingStanding Standing, IReadOnlyList<SittingView.Holder> Holders, IReadOnlyList<SittingView.Case> Agenda)
{
    /// <summary>A holder of a seat.</summary>
    /// <param name="Id">The identifier.</param>
    /// <param name="Name">The name.</param>
    /// <param name="Seat">The seat.</param>
    /// <param name="Rank">Holder or replacement.</param>
    /// <param name="EndsOn">The last day of the mandate; null for the president.</param>
    /// <param name="ConvenedOn">The day of the convocation; null when not convened.</param>
    /// <param name="IsPresent">Whether the person is in the room.</param>
    public sealed record Holder(string Id, string Name, Seat Seat, Rank Rank, DateOnly? EndsOn, DateOnly? ConvenedOn, bool IsPresent);

    /// <summary>A case of the agenda.</summary>
    /// <param name="Number">The number of the appeal.</param>
    /// <param name="State">Where the appeal stands, in French.</param>
    /// <param name="IsRuled">Whether the commission ruled on it.</param>
    /// <param name="LeftBecause">Why it left the agenda; null while it stands.</param>
    /// <param name="Present">How many members count for it now.</param>
    /// <param name="Required">How many are required.</param>
    /// <param name="CanSit">Whether the commission may rule on it now.</param>
    /// <param name="Seats">The five seats in words.</param>
    /// <param name="Voters">Who votes, by seat.</param>
    /// <param name="Warnings">What the secretary must see.</param>
    /// <param name="Ballots">The sealed ballots in words.</param>
    public sealed record Case(
        string Number, string State, bool IsRuled, string? LeftBecause, int Present, int Required, bool CanSit,
        IReadOnlyList<string> Seats, IReadOnlyList<(Seat Seat, string Name)> Voters, IReadOnlyList<string> Warnings, IReadOnlyList<string> Ballots);
}
