namespace IefWorkflow.Cases.People;

/// <summary>An account to be added.</summary>
/// <param name="Name">The name shown and journalled.</param>
/// <param name="Role">The role.</param>
/// <param name="SignInName">What the person types to sign in.</param>
/// <param name="Password">The first password.</param>
public sealed record NewAccount(string Name, Role Role, string SignInName, string Password)
{
    /// <summary>The codes of the départements; none for the whole académie.</summary>
    public IReadOnlyList<string> Departements { get; init; } = [];

    /// <summary>The communes of a town hall.</summary>
    public IReadOnlyList<string> Communes { get; init; } = [];

    /// <summary>The codes (UAI) of the establishments of a head.</summary>
    public IReadOnlyList<string> Schools { get; init; } = [];

    /// <summary>Where e-mails go; null for none. Who adds the account answers for the address: it counts as verified.</summary>
    public string? Email { get; init; }
}
