using IefWorkflow.Cases.Acts;

namespace IefWorkflow.Web.Components;

/// <summary>Which control a datum is given by, where its type alone does not say.</summary>
internal static class FieldControl
{
    /// <summary>Texts of several lines.</summary>
    private static readonly HashSet<string> Long =
        new(StringComparer.Ordinal) { "motifs", "texte", "motivation", "raisons", "observations", "faits", "faits-signales", "moyens", "motif-droit", "motif-fait", "motifs-droit", "motifs-fait", "passer-outre", "suite", "fait" };

    /// <summary>Dates that people know by heart: day, month and year are typed, each in its field.</summary>
    private static readonly HashSet<string> KnownByHeart = new(StringComparer.Ordinal) { "enfant-ne-le", "ne-le", "date-certificat" };

    /// <summary>Whether a datum is a text of several lines.</summary>
    public static bool IsLong(ActField field) => Long.Contains(field.Name) || field.Name.StartsWith("motif-de", StringComparison.Ordinal);

    /// <summary>Whether a datum is a date of three fields.</summary>
    public static bool IsKnownByHeart(ActField field) => KnownByHeart.Contains(field.Name);

    /// <summary>The values that a list of words is made of, each with a box of its own; null where words are free.</summary>
    public static IReadOnlyList<Choice>? Boxes(ActField field) => field.Name switch
    {
        "pieces" => PieceChoices.All,
        _ => null,
    };

    /// <summary>The names of the three fields of a date.</summary>
    public static (string Day, string Month, string Year) Parts(string path) => (path + ".jour", path + ".mois", path + ".annee");
}
