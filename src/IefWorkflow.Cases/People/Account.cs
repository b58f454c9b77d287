namespace IefWorkflow.Cases.People;

/// <summary>A person known to the service, in one role.</summary>
public sealed class Account
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The name shown and journalled.</summary>
    public required string Name { get; set; }

    /// <summary>The role.</summary>
    public required Role Role { get; set; }

    /// <summary>The codes of the départements, separated by spaces; empty for the whole académie.</summary>
    public string Departements { get; set; } = "";

    /// <summary>The communes of a town hall, separated by semicolons; it sees the children of no other.</summary>
    public string Communes { get; set; } = "";

    /// <summary>The codes (UAI) of the establishments of a head, separated by spaces; a head reaches the pupils of no other.</summary>
    public string Schools { get; set; } = "";

    /// <summary>Where e-mails go; null when no address is known.</summary>
    public string? Email { get; set; }

    /// <summary>Whether the address was verified: nothing is sent to one that was not.</summary>
    public bool EmailIsVerified { get; set; }

    /// <summary>Whether the person still acts here.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>The person as an actor.</summary>
    public Actor ToActor() => new(Id, Name, Role, [.. Departements.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Law.Calendar.Departement.Parse)])
    {
        Schools = Schools.Split(' ', StringSplitOptions.RemoveEmptyEntries),
    };
}
