using System.Text.RegularExpressions;
using IefWorkflow.Engine.Expressions.JavaScript.Syntax;
using Jint.Native;
using Jint.Native.Array;
using Jint.Runtime;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary><c>RegExp</c>, on expressions rewritten for .NET.</summary>
internal sealed class RegExpLibrary(ScriptObjects objects, TimeSpan timeout)
{
    private const int MostKept = 64;

    private readonly Dictionary<(string Pattern, string Flags), (RegularExpressionTranslation.Translated Translation, Regex Regex)> kept = [];

    public void Install(LibraryInstaller installer)
    {
        var prototype = objects.Engine.RegExp.PrototypeObject;
        installer.Add(prototype, "exec", 1, (self, arguments) => Exec(Self(self), TypeConverter.ToString(arguments.At(0))) is { } match ? Result(Self(self), TypeConverter.ToString(arguments.At(0)), match) : JsValue.Null);
        installer.Add(prototype, "test", 1, (self, arguments) => Exec(Self(self), TypeConverter.ToString(arguments.At(0))) is not null);
        installer.Add(prototype, "toString", 0, (self, _) => $"/{Self(self).Source}/{Self(self).Flags}");
        installer.AddGetter(prototype, "flags", self => Self(self).Flags);
        installer.AddGetter(prototype, "source", self => Self(self).Source);
        installer.AddGetter(prototype, "global", self => Self(self).Global);
        installer.AddGetter(prototype, "ignoreCase", self => Self(self).IgnoreCase);
        installer.AddGetter(prototype, "multiline", self => Self(self).Multiline);
        installer.AddGetter(prototype, "sticky", self => Self(self).IsSticky);
        prototype.RemoveOwnProperty("lastIndex");
        var constructor = new NativeConstructor(objects.Engine, prototype, 2, (_, arguments) => Construct(arguments), Construct);
        LibraryInstaller.AddValue(objects.Engine.Global, "RegExp", constructor);
    }

    public RegExpObject Create(string pattern, string flags)
    {
        if (!kept.TryGetValue((pattern, flags), out var known))
        {
            if (RegularExpressionTranslation.Of(pattern, flags) is not RegularExpressionTranslation.Translated translated)
            {
                var refused = (RegularExpressionTranslation.Refused)RegularExpressionTranslation.Of(pattern, flags);
                throw new Jint.Runtime.JavaScriptException(objects.Engine.SyntaxError, FrenchTypography.Mend(refused.Message));
            }

            if (kept.Count >= MostKept) kept.Clear();
            known = (translated, translated.WithTimeout(timeout));
            kept.Add((pattern, flags), known);
        }

        return new RegExpObject(objects.Engine, pattern, flags, known.Translation, known.Regex);
    }

    /// <summary>The regular expression that a method of texts was given, or one made of the text it was given.</summary>
    public RegExpObject Of(JsValue pattern) => pattern.As<RegExpObject>() ?? Create(pattern.IsUndefined() ? "" : TypeConverter.ToString(pattern), "");

    /// <summary>The next match, from where the last one ended when the expression is global.</summary>
    public static Match? Exec(RegExpObject expression, string text)
    {
        var isResuming = expression.Global || expression.IsSticky;
        var from = isResuming ? TypeConverter.ToInteger(expression.Get("lastIndex")) : 0;
        var match = from >= 0 && from <= text.Length ? expression.Find(text, (int)from) : null;
        if (isResuming) expression.Put("lastIndex", match is null ? 0d : match.Index + match.Length, false);
        return match;
    }

    /// <summary>All matches of a global expression.</summary>
    public static IEnumerable<Match> All(RegExpObject expression, string text)
    {
        for (var from = 0; from <= text.Length;)
        {
            Runtime.ScriptGuard.Current?.Check();
            if (expression.Find(text, from) is not { } match) yield break;

            yield return match;
            from = match.Index + Math.Max(match.Length, 1);
        }
    }

    /// <summary>A match as scripts see it.</summary>
    public ArrayInstance Result(RegExpObject expression, string text, Match match)
    {
        var result = objects.NewArray(Groups(match));
        ScriptObjects.Define(result, "index", match.Index);
        ScriptObjects.Define(result, "input", text);
        ScriptObjects.Define(result, "groups", NamedGroups(expression, match));
        return result;
    }

    public static IEnumerable<JsValue> Groups(Match match) => match.Groups.Cast<Group>().Select(Text);

    public JsValue NamedGroups(RegExpObject expression, Match match)
    {
        if (expression.Names.Count == 0) return JsValue.Undefined;

        var groups = objects.NewObject();
        foreach (var (name, number) in expression.Names) ScriptObjects.Define(groups, name, Text(match.Groups[number]));
        return groups;
    }

    private static JsValue Text(Group group) => group.Success ? new JsValue(group.Value) : JsValue.Undefined;

    private RegExpObject Self(JsValue self) => self.As<RegExpObject>() ?? throw objects.TypeError("Cette méthode s'appelle sur une expression régulière.");

    private RegExpObject Construct(JsValue[] arguments)
    {
        var source = arguments.At(0).As<RegExpObject>();
        var pattern = source?.Source ?? (arguments.At(0).IsUndefined() ? "" : TypeConverter.ToString(arguments.At(0)));
        var flags = arguments.At(1).IsUndefined() ? source?.Flags ?? "" : TypeConverter.ToString(arguments.At(1));
        return Create(pattern, flags);
    }
}
