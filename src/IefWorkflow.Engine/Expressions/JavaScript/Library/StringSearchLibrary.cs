using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using IefWorkflow.Engine.Expressions.JavaScript.Runtime;
using Jint.Native;
using Jint.Runtime;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary>Methods of texts that search by text or by regular expression.</summary>
internal sealed class StringSearchLibrary(ScriptObjects objects, StringLibrary strings, RegExpLibrary expressions)
{
    public void Install(LibraryInstaller installer)
    {
        var prototype = objects.Engine.String.PrototypeObject;
        installer.Add(prototype, "match", 1, Match);
        installer.Add(prototype, "matchAll", 1, MatchAll);
        installer.Add(prototype, "replace", 2, (self, arguments) => Replace(self, arguments, isAll: false));
        installer.Add(prototype, "replaceAll", 2, (self, arguments) => Replace(self, arguments, isAll: true));
        installer.Add(prototype, "search", 1, (self, arguments) => expressions.Of(arguments.At(0)).Find(strings.Text(self), 0)?.Index ?? -1);
        installer.Add(prototype, "split", 2, Split);
    }

    private JsValue Match(JsValue self, JsValue[] arguments)
    {
        var text = strings.Text(self);
        var expression = expressions.Of(arguments.At(0));
        if (!expression.Global) return RegExpLibrary.Exec(expression, text) is { } match ? expressions.Result(expression, text, match) : JsValue.Null;

        var found = objects.NewArray(RegExpLibrary.All(expression, text).Select(one => new JsValue(one.Value)));
        return ScriptObjects.Length(found) == 0 ? JsValue.Null : found;
    }

    private JsValue MatchAll(JsValue self, JsValue[] arguments)
    {
        var text = strings.Text(self);
        var expression = expressions.Of(arguments.At(0));
        return objects.NewArray(RegExpLibrary.All(expression, text).Select(match => new JsValue(expressions.Result(expression, text, match))));
    }

    private JsValue Replace(JsValue self, JsValue[] arguments, bool isAll)
    {
        var text = strings.Text(self);
        if (arguments.At(0).As<RegExpObject>() is not { } expression) return ReplaceText(text, TypeConverter.ToString(arguments.At(0)), arguments.At(1), isAll);
        if (isAll && !expression.Global) throw objects.TypeError("« replaceAll » demande une expression régulière globale : ajoutez l'indicateur g.");

        if (expression.Global) expression.Put("lastIndex", 0d, false);
        var matches = expression.Global ? RegExpLibrary.All(expression, text) : RegExpLibrary.Exec(expression, text) is { } match ? [match] : [];
        var result = new Replacement(text);
        foreach (var one in matches)
        {
            JsValue[] groups = [.. RegExpLibrary.Groups(one)];
            var named = expressions.NamedGroups(expression, one);
            result.Add(one.Index, one.Length, Substitute(arguments.At(1), text, one.Index, groups, named));
        }

        return result.ToString();
    }

    private static JsValue ReplaceText(string text, string sought, JsValue replacement, bool isAll)
    {
        var result = new Replacement(text);
        var index = text.IndexOf(sought, StringComparison.Ordinal);
        while (index >= 0)
        {
            ScriptGuard.Current?.Work();
            result.Add(index, sought.Length, Substitute(replacement, text, index, [sought], JsValue.Undefined));
            var next = index + Math.Max(sought.Length, 1);
            index = isAll && next <= text.Length ? text.IndexOf(sought, next, StringComparison.Ordinal) : -1;
        }

        return result.ToString();
    }

    private static string Substitute(JsValue replacement, string text, int index, JsValue[] groups, JsValue named)
    {
        if (replacement.TryCast<ICallable>() is not { } function) return Expand(TypeConverter.ToString(replacement), text, index, groups, named);

        JsValue[] arguments = [.. groups, index, text];
        return TypeConverter.ToString(function.Call(JsValue.Undefined, named.IsUndefined() ? arguments : [.. arguments, named]));
    }

    /// <summary>Replaces <c>$1</c>, <c>$&amp;</c>… in a replacement by what was found.</summary>
    private static string Expand(string replacement, string text, int index, JsValue[] groups, JsValue named)
    {
        if (!replacement.Contains('$', StringComparison.Ordinal)) return replacement;

        var matched = groups[0].AsString();
        var result = new StringBuilder();
        for (var i = 0; i < replacement.Length; i++)
        {
            var next = i + 1 < replacement.Length ? replacement[i + 1] : '\0';
            if (replacement[i] != '$' || next == '\0')
            {
                result.Append(replacement[i]);
                continue;
            }

            ScriptGuard.Current?.Reserve(2d * (result.Length + text.Length));
            i += next switch
            {
                '$' => Take(result, "$", 1),
                '&' => Take(result, matched, 1),
                '`' => Take(result, text[..index], 1),
                '\'' => Take(result, text[(index + matched.Length)..], 1),
                '<' when !named.IsUndefined() => TakeNamed(result, replacement, i, named),
                >= '0' and <= '9' => TakeNumbered(result, replacement, i, groups),
                _ => Take(result, "$", 0),
            };
        }

        return result.ToString();
    }

    private static int Take(StringBuilder result, string text, int letters)
    {
        result.Append(text);
        return letters;
    }

    private static int TakeNamed(StringBuilder result, string replacement, int start, JsValue named)
    {
        var end = replacement.IndexOf('>', start);
        if (end < 0) return Take(result, "$", 0);

        var group = named.AsObject().Get(replacement[(start + 2)..end]);
        return Take(result, group.IsUndefined() ? "" : TypeConverter.ToString(group), end - start);
    }

    private static int TakeNumbered(StringBuilder result, string replacement, int start, JsValue[] groups)
    {
        for (var digits = 2; digits >= 1; digits--)
        {
            if (start + 1 + digits > replacement.Length || !int.TryParse(replacement.AsSpan(start + 1, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) continue;
            if (number < 1 || number >= groups.Length) continue;

            return Take(result, groups[number].IsUndefined() ? "" : groups[number].AsString(), digits);
        }

        return Take(result, "$", 0);
    }

    private JsValue Split(JsValue self, JsValue[] arguments)
    {
        var text = strings.Text(self);
        var limit = arguments.At(1).IsUndefined() ? uint.MaxValue : Math.Max(0, TypeConverter.ToInteger(arguments.At(1)));
        if (arguments.At(0).IsUndefined()) return objects.NewArray(limit == 0 ? [] : [new JsValue(text)]);

        var parts = arguments.At(0).As<RegExpObject>() is { } expression ? Parts(text, expression) : Parts(text, TypeConverter.ToString(arguments.At(0)));
        return objects.NewArray(parts.TakeWhile((_, index) => index < limit));
    }

    private static IEnumerable<JsValue> Parts(string text, string separator)
    {
        if (separator.Length == 0)
        {
            foreach (var letter in text) yield return letter.ToString();
            yield break;
        }

        var start = 0;
        for (var end = text.IndexOf(separator, StringComparison.Ordinal); end >= 0; end = text.IndexOf(separator, start, StringComparison.Ordinal))
        {
            yield return text[start..end];
            start = end + separator.Length;
        }

        yield return text[start..];
    }

    private static IEnumerable<JsValue> Parts(string text, RegExpObject expression)
    {
        if (text.Length == 0)
        {
            if (expression.Find(text, 0) is null) yield return text;
            yield break;
        }

        var start = 0;
        foreach (var match in RegExpLibrary.All(expression, text))
        {
            var isEmptyAtEdge = match.Length == 0 && (match.Index == start || match.Index >= text.Length);
            if (isEmptyAtEdge) continue;

            yield return text[start..match.Index];
            foreach (var group in RegExpLibrary.Groups(match).Skip(1)) yield return group;
            start = match.Index + match.Length;
        }

        yield return text[start..];
    }

    /// <summary>A text being rewritten from left to right.</summary>
    private sealed class Replacement(string text)
    {
        private readonly StringBuilder result = new();
        private int kept;

        public void Add(int index, int length, string replacement)
        {
            ScriptGuard.Current?.Reserve(2d * (result.Length + replacement.Length + text.Length));
            result.Append(text, kept, index - kept).Append(replacement);
            kept = index + length;
        }

        public override string ToString() => result.Append(text, kept, text.Length - kept).ToString();
    }
}
