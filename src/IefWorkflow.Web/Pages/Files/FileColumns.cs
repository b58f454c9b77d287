namespace IefWorkflow.Web.Pages.Files;

/// <summary>The columns of the list of files that a person may leave out. The choice is part of the address, so it is kept with a saved list.</summary>
internal static class FileColumns
{
    /// <summary>The name of the choice in an address.</summary>
    public const string Name = "colonnes";

    /// <summary>Their words and labels, in order.</summary>
    public static IReadOnlyList<(string Code, string Label)> All { get; } =
        [("enfant", "Enfant"), ("etat", "État"), ("echeance", "Échéance"), ("suivi", "Suivi par"), ("pieces", "Pièces manquantes"), ("evenement", "Dernier événement")];

    /// <summary>The columns chosen; all of them where nothing known is.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyDictionary<string, string> query)
    {
        var chosen = query.GetValueOrDefault(Name, "").Split(',');
        var known = All.Select(column => column.Code).Where(chosen.Contains).ToList();
        return known.Count > 0 ? known : [.. All.Select(column => column.Code)];
    }
}
