using IefWorkflow.Cases.People;

namespace IefWorkflow.Cases.Administration;

/// <summary>What an administrator says of an account.</summary>
/// <param name="Name">The name shown and journalled.</param>
/// <param name="Role">The role; null when none was chosen.</param>
/// <param name="SignInName">What the person types to sign in; not read when an account is changed.</param>
/// <param name="Email">Where e-mails go; empty for none.</param>
/// <param name="Departements">The codes of the départements; none for the whole académie.</param>
/// <param name="Communes">The communes of a town hall.</param>
/// <param name="Schools">The codes (UAI) of the establishments of a head.</param>
public sealed record AccountGiven(string Name, Role? Role, string SignInName, string Email, IReadOnlyList<string> Departements, IReadOnlyList<string> Communes, IReadOnlyList<string> Schools);
