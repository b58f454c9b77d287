using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Law.Requests;
using Microsoft.AspNetCore.WebUtilities;

namespace IefWorkflow.Web.Pages.Files;

/// <summary>The filters of the list of files in an address: the same address shows the same list.</summary>
internal static class FileListQuery
{
    /// <summary>The names, in the order in which an address has them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["onglet", "type", "etat", "departement", "motif", "suivi", "etiquette", "avant", "numero", "tri", FileColumns.Name];

    /// <summary>The filters of a query; what makes no sense filters nothing.</summary>
    public static FileTableFilter Read(IReadOnlyDictionary<string, string> query) => new()
    {
        Tab = Parse<FileTab>(query, "onglet") ?? FileTab.All,
        Kind = Parse<CaseKind>(query, "type"),
        State = Parse<CaseState>(query, "etat"),
        Departement = Text(query, "departement"),
        Ground = Parse<Ground>(query, "motif"),
        HolderId = Text(query, "suivi"),
        Label = Text(query, "etiquette"),
        DueBy = IsoDay.Read(Text(query, "avant")),
        Number = Text(query, "numero"),
        Order = Parse<FileOrder>(query, "tri") ?? FileOrder.Due,
    };

    /// <summary>The filters that a query string gives, without what is empty or unknown.</summary>
    public static Dictionary<string, string> Parts(string query)
    {
        var given = QueryHelpers.ParseQuery(query);
        return Names.Where(name => given.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value)).ToDictionary(name => name, name => given[name].ToString().Trim(), StringComparer.Ordinal);
    }

    /// <summary>The query string of filters; empty for none.</summary>
    public static string Write(IReadOnlyDictionary<string, string> parts) =>
        string.Join('&', Names.Where(parts.ContainsKey).Select(name => $"{name}={Uri.EscapeDataString(parts[name])}"));

    /// <summary>The query string with a filter changed, or left out when the value is null.</summary>
    public static string With(IReadOnlyDictionary<string, string> parts, string name, string? value)
    {
        var changed = new Dictionary<string, string>(parts, StringComparer.Ordinal);
        if (value is null) changed.Remove(name);
        else changed[name] = value;
        return Write(changed);
    }

    private static string? Text(IReadOnlyDictionary<string, string> query, string name) => query.GetValueOrDefault(name);

    private static T? Parse<T>(IReadOnlyDictionary<string, string> query, string name)
        where T : struct, Enum =>
        query.TryGetValue(name, out var code) && FrenchCodes.Parse(typeof(T), code) is T value ? value : null;
}
