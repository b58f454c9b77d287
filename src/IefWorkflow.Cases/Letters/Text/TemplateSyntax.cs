using System.Text;
using System.Text.RegularExpressions;

namespace IefWorkflow.Cases.Letters.Text;

/// <summary>Reads the tags of a template: fields, conditions and repetitions, nothing else.</summary>
/// <remarks>Raw output, partials, helpers and parent paths do not exist, so that a value is always escaped and a template can do nothing but write text.</remarks>
internal sealed partial class TemplateSyntax
{
    private readonly StringBuilder compiled = new();
    private readonly List<(string Kind, string Path, int Line)> open = [];
    private int line = 1;
    private readonly List<string> faults = [];
    private readonly SortedSet<string> fields = new(StringComparer.Ordinal);

    private TemplateSyntax()
    {
    }

    /// <summary>The template as it is given to Handlebars: every field goes through the helper that marks it.</summary>
    public string Compiled => compiled.ToString();

    /// <summary>The fields, those of repeated items as <c>pieces[].libelle</c>.</summary>
    public IReadOnlyCollection<string> Fields => fields;

    /// <summary>What is wrong, in French; empty when nothing is.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Reads a template.</summary>
    public static TemplateSyntax Read(string template)
    {
        var syntax = new TemplateSyntax();
        var at = 0;
        foreach (Match tag in Tag().Matches(template))
        {
            syntax.Plain(template[at..tag.Index]);
            syntax.line += template.AsSpan(at, tag.Index - at).Count('\n');
            if (tag.Value.StartsWith("{{{", StringComparison.Ordinal)) syntax.Fault($"« {tag.Value} »\u00A0: une valeur ne peut pas être écrite sans protection\u00A0; utilisez deux accolades.");
            else syntax.Read(tag.Groups[1].Value.Trim(), tag.Value);
            syntax.line += tag.Value.AsSpan().Count('\n');
            at = tag.Index + tag.Length;
        }

        syntax.Plain(template[at..]);
        foreach (var (kind, path, opened) in syntax.open) syntax.faults.Add($"Ligne {opened}\u00A0: « {{{{#{kind} {path}}}}} » n'est pas refermé.");
        return syntax;
    }

    [GeneratedRegex(@"\{\{\{.*?\}\}\}|\{\{(.*?)\}\}", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^(this|[a-z][a-z0-9_]{0,60})$")]
    private static partial Regex Path();

    [GeneratedRegex(@"^#(if|unless|each)\s+([a-z][a-z0-9_]{0,60})$")]
    private static partial Regex Opening();

    private void Fault(string what) => faults.Add($"Ligne {line}\u00A0: {what}");

    private void Plain(string text)
    {
        if (text.Contains("{{", StringComparison.Ordinal) || text.Contains("}}", StringComparison.Ordinal)) Fault("Des accolades ne vont pas par paires.");
        foreach (var reserved in (string[])["<champ", "<manque"])
        {
            if (text.Contains(reserved, StringComparison.OrdinalIgnoreCase)) Fault($"« {reserved}> » est réservé\u00A0: écrivez {{{{nom_du_champ}}}}.");
        }

        compiled.Append(text);
    }

    private void Read(string inside, string tag)
    {
        if (inside.StartsWith('!')) return;

        if (Opening().Match(inside) is { Success: true } opening) Open(opening.Groups[1].Value, opening.Groups[2].Value);
        else if (inside.StartsWith('/')) Close(inside[1..].Trim(), tag);
        else if (inside == "else" && open.Count > 0 && open[^1].Kind is "if" or "unless") compiled.Append("{{else}}");
        else if (Path().IsMatch(inside)) Field(inside);
        else Fault($"« {tag} » n'est pas permis\u00A0: un modèle ne connaît que les champs, #if, #unless, #each et else.");
    }

    private void Open(string kind, string path)
    {
        Note(kind == "each" ? $"{path}[]" : path);
        open.Add((kind, path, line));
        compiled.Append(System.Globalization.CultureInfo.InvariantCulture, $"{{{{#{kind} {path}}}}}");
    }

    private void Close(string kind, string tag)
    {
        if (open.Count == 0 || open[^1].Kind != kind)
        {
            Fault($"« {tag} » ne referme rien.");
            return;
        }

        open.RemoveAt(open.Count - 1);
        compiled.Append(System.Globalization.CultureInfo.InvariantCulture, $"{{{{/{kind}}}}}");
    }

    private void Field(string path)
    {
        if (path == "this") Note("");
        else Note(path);
        compiled.Append(System.Globalization.CultureInfo.InvariantCulture, $"{{{{champ \"{path}\" {path}}}}}");
    }

    private void Note(string path)
    {
        var scope = string.Concat(open.Where(block => block.Kind == "each").Select(block => $"{block.Path}[]."));
        fields.Add((scope + path).TrimEnd('.'));
    }
}
