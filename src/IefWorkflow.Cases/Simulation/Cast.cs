using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Law.Commission;

namespace IefWorkflow.Cases.Simulation;

/// <summary>The people of a simulated académie: one in every role, whose account bears the word of the role, and a full commission.</summary>
public static class Cast
{
    /// <summary>The establishment of the head: a code that no establishment bears.</summary>
    public const string School = "0359999D";

    /// <summary>The accounts.</summary>
    public static IEnumerable<Account> Accounts(AcademySettings settings) =>
        Enum.GetValues<Role>().Where(role => role is not Role.System).Select(role => new Account
        {
            Id = role.Code(),
            Name = $"{role.Label()} ({settings.Name})",
            Role = role,
            Schools = role is Role.Head ? School : "",
            Email = $"{role.Code()}@academie.example",
            EmailIsVerified = true,
        });

    /// <summary>The holders of the five seats and their replacements: <c>ien</c>, <c>ien-suppleant</c>…</summary>
    /// <param name="startsOn">The first day of the mandates.</param>
    /// <param name="settings">The académie, whose readings give the last day.</param>
    public static IEnumerable<SeatHolder> Commission(DateOnly startsOn, AcademySettings settings) =>
        from seat in Enum.GetValues<Seat>()
        from rank in Enum.GetValues<Rank>()
        let id = rank is Rank.Titular ? seat.Code() : $"{seat.Code()}-{rank.Code()}"
        select new SeatHolder
        {
            Id = id,
            Seat = seat,
            Rank = rank,
            Name = $"{seat.Label()} ({rank.Label()})",
            Email = $"{id}@academie.example",
            StartsOn = startsOn,
            EndsOn = seat is Seat.President ? null : Mandate.LastDay(startsOn, settings.Readings),
        };
}
