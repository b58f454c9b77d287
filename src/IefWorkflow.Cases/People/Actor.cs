using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Cases.People;

/// <summary>A person acting in one of their roles.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Name">The name, as the journal keeps it.</param>
/// <param name="Role">The role.</param>
/// <param name="Departements">The départements of the role; none means the whole académie.</param>
public sealed record Actor(string AccountId, string Name, Role Role, IReadOnlyList<Departement> Departements)
{
    /// <summary>The software, when time passes.</summary>
    public static Actor System { get; } = new("systeme", "Automatique", Role.System, []);

    /// <summary>The codes (UAI) of the establishments of a head; none for anybody else.</summary>
    public IReadOnlyList<string> Schools { get; init; } = [];

    /// <summary>Whether the role reaches a département.</summary>
    public bool Reaches(Departement departement) => Departements.Count == 0 || Departements.Contains(departement);
}
