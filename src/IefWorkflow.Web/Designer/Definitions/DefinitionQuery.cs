using System.Globalization;
using IefWorkflow.Web.Api;

namespace IefWorkflow.Web.Designer.Definitions;

/// <summary>What Elsa Studio asks of a list of definitions. It names parameters as it likes: they are found whatever their case.</summary>
internal sealed class DefinitionQuery
{
    private const int Largest = 200;

    private DefinitionQuery(IQueryCollection query)
    {
        Options = query["versionOptions"].ToString().Trim().ToLowerInvariant();
        Search = query["searchTerm"].ToString().Trim();
        Ids = [.. query["ids"].OfType<string>().Where(id => id.Length > 0)];
        DefinitionIds = [.. query["definitionIds"].OfType<string>().Where(id => id.Length > 0)];
        OrderBy = query["orderBy"].ToString();
        IsDescending = query["orderDirection"].ToString().Equals("Descending", StringComparison.OrdinalIgnoreCase);
        IsSystem = query["isSystem"].ToString().Equals("true", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The versions asked for by identifier; none for any.</summary>
    public IReadOnlyList<string> Ids { get; }

    private string Options { get; }

    private string Search { get; }

    private IReadOnlyList<string> DefinitionIds { get; }

    private string OrderBy { get; }

    private bool IsDescending { get; }

    private bool IsSystem { get; }

    private int? Page { get; init; }

    private int? Size { get; init; }

    /// <summary>Reads the parameters.</summary>
    public static (DefinitionQuery? Query, IResult? Refused) Of(IQueryCollection query)
    {
        if (!TryNumber(query["page"], 1_000_000, out var page) || !TryNumber(query["pageSize"], int.MaxValue, out var size)) return (null, Problems.BadInput("La page et sa taille sont des nombres entiers, à partir de 0."));

        var read = new DefinitionQuery(query) { Page = page, Size = size };
        return read.Options.Length == 0 || read.IsAny || Engine.Definitions.VersionSelection.TryParse(read.Options, out _)
            ? (read, null)
            : (null, Problems.BadInput($"«\u00A0{read.Options}\u00A0» n'est pas un choix de versions\u00A0: Latest, Published, LatestOrPublished, Draft, AllVersions ou un numéro."));
    }

    /// <summary>The lines asked for, in the order asked for.</summary>
    public IEnumerable<DefinitionLine> Choose(IEnumerable<DefinitionLine> lines)
    {
        var chosen = lines.Where(line => !IsSystem
            && IsOfVersions(line)
            && (Ids.Count == 0 || Ids.Contains(line.Id))
            && (DefinitionIds.Count == 0 || DefinitionIds.Contains(line.DefinitionId))
            && (Search.Length == 0 || Matches(line.Name) || Matches(line.DefinitionId) || line.Id == Search));
        return OrderBy.ToUpperInvariant() switch
        {
            "CREATED" => Order(chosen, line => line.CreatedAt),
            "VERSION" => Order(chosen, line => line.Version),
            _ => Order(chosen, line => line.Name.ToUpper(CultureInfo.InvariantCulture)),
        };
    }

    /// <summary>How many lines come before the page.</summary>
    public int Skipped(int most) => Size is null ? 0 : (int)Math.Min((long)(Page ?? 0) * Taken(most), int.MaxValue);

    /// <summary>How many lines the page has.</summary>
    public int Taken(int most) => Size is { } size ? Math.Min(size, Largest) : most;

    private bool IsAny => Options == "allversions";

    private bool IsOfVersions(DefinitionLine line) => Options switch
    {
        "" or "allversions" => true,
        "latest" => line.IsLatest,
        "published" => line.IsPublished,
        "draft" => !line.IsPublished,
        "latestorpublished" or "latestandpublished" => line.IsLatest || line.IsPublished,
        _ => line.Version.ToString(CultureInfo.InvariantCulture) == Options,
    };

    private bool Matches(string text) => CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, Search, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    private IEnumerable<DefinitionLine> Order<T>(IEnumerable<DefinitionLine> lines, Func<DefinitionLine, T> by) =>
        (IsDescending ? lines.OrderByDescending(by) : lines.OrderBy(by)).ThenBy(line => line.DefinitionId, StringComparer.Ordinal).ThenByDescending(line => line.Version);

    private static bool TryNumber(string? text, int largest, out int? number)
    {
        number = null;
        if (string.IsNullOrEmpty(text)) return true;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) || read > largest) return false;
        number = read;
        return true;
    }
}
