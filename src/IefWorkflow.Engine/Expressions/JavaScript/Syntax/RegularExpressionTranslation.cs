using System.Text.RegularExpressions;

namespace IefWorkflow.Engine.Expressions.JavaScript.Syntax;

/// <summary>What became of a regular expression of a script: one that .NET runs with the same meaning, or a fault.</summary>
internal abstract record RegularExpressionTranslation
{
    private RegularExpressionTranslation()
    {
    }

    /// <summary>A pattern for .NET, whose groups are numbered in the order of their opening parentheses.</summary>
    public sealed record Translated(string Pattern, RegexOptions Options, IReadOnlyDictionary<string, int> Names) : RegularExpressionTranslation
    {
        public Regex WithTimeout(TimeSpan timeout) => new(Pattern, Options, timeout);
    }

    /// <summary>A French sentence that says what is wrong.</summary>
    public sealed record Refused(string Message) : RegularExpressionTranslation;

    /// <summary>Translates, and checks that .NET accepts the result.</summary>
    public static RegularExpressionTranslation Of(string pattern, string flags)
    {
        var translation = new RegularExpressionTranslator(pattern, flags).Translate();
        if (translation is not Translated translated) return translation;

        try
        {
            _ = translated.WithTimeout(TimeSpan.FromSeconds(1));
            return translated;
        }
        catch (ArgumentException)
        {
            return new Refused("L'expression régulière n'est pas acceptée : vérifiez ses parenthèses, ses crochets et ses répétitions.");
        }
    }
}
