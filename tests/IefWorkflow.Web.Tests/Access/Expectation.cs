namespace IefWorkflow.Web.Tests.Access;

/// <summary>A line of <c>access.txt</c>: for whom an endpoint is open.</summary>
/// <param name="Method">The method; <c>PAGE</c> for a page.</param>
/// <param name="Pattern">The pattern of the route.</param>
/// <param name="Variant">What it is tried with, where it is not the usual thing; empty otherwise.</param>
/// <param name="Open">For whom it is open.</param>
/// <param name="OpenOutOfScope">For whom it is open out of their scope; null where there is no such thing.</param>
internal sealed record Expectation(string Method, string Pattern, string Variant, IReadOnlyList<string> Open, IReadOnlyList<string>? OpenOutOfScope)
{
    /// <summary>Who is not signed in.</summary>
    public const string Anonymous = "anonyme";

    private static readonly string[] Roles = ["famille", "gestionnaire", "dasen", "medecin", "chef-etablissement", "secretariat", "president", "membre", "mairie", "concepteur", "administrateur"];

    /// <summary>Everybody that an endpoint is tried by.</summary>
    public static IReadOnlyList<string> Everybody { get; } = [Anonymous, .. Roles];

    /// <summary>The endpoint.</summary>
    public string Endpoint => $"{Method} {Pattern}";

    /// <summary>The lines of the file.</summary>
    public static IReadOnlyList<Expectation> All { get; } =
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Access", "access.txt")).Where(line => line.Length > 0 && line[0] != '#').Select(Parse)];

    private static Expectation Parse(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var words = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new Expectation(words[0], words[1], words.Length > 2 ? words[2].TrimStart('@') : "", Who(parts[1]), parts.Length > 2 ? Who(parts[2]) : null);
    }

    private static IReadOnlyList<string> Who(string text) => text switch
    {
        "tous" => Everybody,
        "connectes" => Roles,
        "personne" => [],
        _ => [.. text.Split(' ').Select(role => Roles.Contains(role) ? role : throw new InvalidOperationException($"access.txt: '{role}' is no role."))],
    };
}
