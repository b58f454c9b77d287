namespace IefWorkflow.Web.Accounts;

/// <summary>What a password must be.</summary>
internal static class PasswordRules
{
    /// <summary>The rule, told before one is chosen.</summary>
    public const string Hint = "Au moins 12 caractères. Une phrase de quelques mots est facile à retenir.";

    private const int Shortest = 12;
    private const int Longest = 200;
    private const int DifferentCharacters = 5;
    private const int ShortestTellingName = 4;

    /// <summary>What is wrong with a password; null for nothing.</summary>
    public static string? Fault(string password, string email)
    {
        var name = email.Split('@')[0];
        if (password.Length < Shortest) return $"Ce mot de passe est trop court\u00A0: il faut au moins {Shortest} caractères.";
        if (password.Length > Longest) return $"Ce mot de passe est trop long\u00A0: {Longest} caractères au plus.";
        if (password.Distinct().Count() < DifferentCharacters) return "Ce mot de passe répète toujours les mêmes caractères\u00A0: choisissez-en un autre.";
        return name.Length >= ShortestTellingName && password.Contains(name, StringComparison.OrdinalIgnoreCase) ? "Ce mot de passe contient votre adresse\u00A0: choisissez-en un autre." : null;
    }
}
