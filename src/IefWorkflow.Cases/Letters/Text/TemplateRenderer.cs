using System.Collections.Concurrent;
using System.Security;
using System.Text;
using HandlebarsDotNet;

namespace IefWorkflow.Cases.Letters.Text;

/// <summary>Merges data into templates. A value never becomes markup nor template, whatever it holds.</summary>
internal static class TemplateRenderer
{
    private const int MostCompiled = 200;

    private static readonly IHandlebars Engine = Configure();

    private static readonly ConcurrentDictionary<string, HandlebarsTemplate<object, object>> Compiled = new(StringComparer.Ordinal);

    /// <summary>The letter that a template and data give.</summary>
    /// <param name="code">The code of the letter, which says what its mentions need.</param>
    /// <param name="template">The template.</param>
    /// <param name="data">The data.</param>
    public static LetterBody Render(string code, string template, LetterData data)
    {
        var syntax = TemplateSyntax.Read(template);
        if (syntax.Faults.Count > 0) return LetterBody.Faulty(syntax.Faults);

        try
        {
            if (Compiled.Count > MostCompiled) Compiled.Clear();
            var merge = Compiled.GetOrAdd(syntax.Compiled, static text => Engine.Compile(text));
            return LetterReader.Read(code, merge(data.Values));
        }
        catch (HandlebarsException failure)
        {
            return LetterBody.Faulty([$"Le modèle ne se lit pas\u00A0: {failure.Message}"]);
        }
    }

    private static IHandlebars Configure()
    {
        var engine = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true });
        engine.RegisterHelper("champ", (output, _, arguments) => output.WriteSafeString(Field((string)arguments[0]!, arguments[1])));
        return engine;
    }

    private static string Field(string name, object? value)
    {
        var text = value switch
        {
            string known => Clean(known),
            true => "oui",
            false => "non",
            _ => "",
        };
        return string.IsNullOrWhiteSpace(text) ? $"<manque nom=\"{name}\"/>" : $"<champ nom=\"{name}\">{SecurityElement.Escape(text).Replace("\n", "<br/>", StringComparison.Ordinal)}</champ>";
    }

    /// <summary>A value without what cannot be printed: controls, invisible marks, halves of characters.</summary>
    private static string Clean(string value)
    {
        var clean = new StringBuilder(value.Length);
        foreach (var rune in value.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            var printable = category is not (System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.PrivateUse or System.Globalization.UnicodeCategory.OtherNotAssigned);
            if (rune.Value is '\n' or '\t' || (printable && rune != Rune.ReplacementChar)) clean.Append(rune);
        }

        return clean.ToString().Normalize(NormalizationForm.FormC).Trim();
    }
}
