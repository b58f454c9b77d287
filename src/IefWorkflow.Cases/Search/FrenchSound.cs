using System.Text.RegularExpressions;

namespace IefWorkflow.Cases.Search;

/// <summary>How a French name sounds, roughly: names that are said alike, or nearly, have the same key.</summary>
/// <remarks>It errs on the side of finding too much: a person then reads the list. « Lefèvre » and « Lefebvre », « Dupont » and « Dupond », « Philippe » and « Filipe ».</remarks>
public static partial class FrenchSound
{
    /// <summary>What is written in several ways and said in one, in the order in which it is replaced.</summary>
    private static readonly (string Written, string Said)[] Spellings =
    [
        ("PH", "F"), ("EAU", "O"), ("AU", "O"), ("OE", "E"), ("AI", "E"), ("EI", "E"), ("QU", "K"), ("GU", "G"), ("CK", "K"), ("CH", "1"), ("CE", "SE"), ("CI", "SI"),
        ("CY", "SI"), ("SC", "S"), ("C", "K"), ("Q", "K"), ("GE", "JE"), ("GI", "JI"), ("GY", "JI"), ("GN", "NI"), ("Z", "S"), ("W", "V"), ("Y", "I"), ("H", ""), ("BV", "V"),
        ("EM", "AN"), ("EN", "AN"), ("AM", "AN"), ("OM", "ON"), ("IM", "IN"), ("X", "KS"),
    ];

    /// <summary>The key of a word in capitals without accents.</summary>
    public static string Of(string word)
    {
        var sound = word;
        foreach (var (written, said) in Spellings) sound = sound.Replace(written, said, StringComparison.Ordinal);
        sound = Doubled().Replace(sound, "$1");
        var bare = Silent().Replace(sound, "");
        return bare.Length > 1 ? bare : sound;
    }

    [GeneratedRegex(@"(.)\1+")]
    private static partial Regex Doubled();

    [GeneratedRegex("[DTSPXE]+$")]
    private static partial Regex Silent();
}
