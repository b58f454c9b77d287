using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Cases.Simulation.Demonstrations;

/// <summary>The people of the demonstration, all of them invented: one in every role, the families, and a full commission.</summary>
public static class DemonstrationCast
{
    /// <summary>What the identifiers of demonstration accounts begin with.</summary>
    public const string Prefix = "demo-";

    private static readonly Dictionary<Role, string> Names = new()
    {
        [Role.Family] = "Yann Le Goff",
        [Role.Clerk] = "Nadia Kermarrec",
        [Role.Dasen] = "Hélène Carpentier",
        [Role.Doctor] = "Dr Paul Mazé",
        [Role.Head] = "Isabelle Rocher",
        [Role.Secretary] = "Marc Abgrall",
        [Role.President] = "Catherine Delaunay",
        [Role.Member] = "Bruno Lemoine",
        [Role.Mayor] = "Mairie de Rennes",
        [Role.Designer] = "Sarah Nicol",
        [Role.Administrator] = "Denis Pouliquen",
    };

    private static readonly Dictionary<(Seat Seat, Rank Rank), string> Commissioners = new()
    {
        [(Seat.President, Rank.Titular)] = "Catherine Delaunay",
        [(Seat.President, Rank.Alternate)] = "Olivier Hamon",
        [(Seat.Ien, Rank.Titular)] = "Bruno Lemoine",
        [(Seat.Ien, Rank.Alternate)] = "Florence Gicquel",
        [(Seat.IaIpr, Rank.Titular)] = "Jean-Marc Tual",
        [(Seat.IaIpr, Rank.Alternate)] = "Agnès Rolland",
        [(Seat.Doctor, Rank.Titular)] = "Dr Nathalie Briand",
        [(Seat.Doctor, Rank.Alternate)] = "Dr Karim Benali",
        [(Seat.SocialAdviser, Rank.Titular)] = "Sylvie Perrot",
        [(Seat.SocialAdviser, Rank.Alternate)] = "Thomas Quemener",
    };

    /// <summary>The person of a role: <c>demo-gestionnaire</c>.</summary>
    public static string IdOf(Role role) => Prefix + role.Code();

    /// <summary>The accounts that may sign in: one for each role.</summary>
    public static IEnumerable<Account> Staff() => Names.Select(person => new Account
    {
        Id = IdOf(person.Key),
        Name = person.Value,
        Role = person.Key,
        Communes = person.Key is Role.Mayor ? "Rennes" : "",
        Schools = person.Key is Role.Head ? Cast.School : "",
        Email = $"{person.Key.Code()}@academie.example",
        EmailIsVerified = true,
    });

    /// <summary>The other families; every sixth never verified its address.</summary>
    public static IEnumerable<Account> Families() => DemonstrationScript.Families.Select((family, index) => new Account
    {
        Id = family.Id,
        Name = family.Guardian,
        Role = Role.Family,
        Email = $"{family.Id[Prefix.Length..]}@familles.example",
        EmailIsVerified = index % 6 != 5,
    });

    /// <summary>The holders of the seats and their replacements.</summary>
    /// <param name="startsOn">The first day of the mandates.</param>
    /// <param name="readings">How the law is read.</param>
    public static IEnumerable<SeatHolder> Commission(DateOnly startsOn, LegalReadings readings) => Commissioners.Select(holder => new SeatHolder
    {
        Id = holder.Key.Rank is Rank.Titular ? holder.Key.Seat.Code() : $"{holder.Key.Seat.Code()}-{holder.Key.Rank.Code()}",
        Seat = holder.Key.Seat,
        Rank = holder.Key.Rank,
        Name = holder.Value,
        AccountId = holder.Key switch
        {
            (Seat.President, Rank.Titular) => IdOf(Role.President),
            (Seat.Ien, Rank.Titular) => IdOf(Role.Member),
            _ => null,
        },
        Email = $"{(holder.Key.Rank is Rank.Titular ? "" : "suppleant-")}{holder.Key.Seat.Code()}@academie.example",
        StartsOn = startsOn,
        EndsOn = holder.Key.Seat is Seat.President ? null : Mandate.LastDay(startsOn, readings),
    });
}
