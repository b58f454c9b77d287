using System.Text.RegularExpressions;
using IefWorkflow.Engine.Expressions.JavaScript.Runtime;
using IefWorkflow.Engine.Expressions.JavaScript.Syntax;
using Jint.Native.RegExp;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary>A regular expression of a script, whose every search is bounded in time.</summary>
internal sealed class RegExpObject : RegExpInstance
{
    public RegExpObject(Jint.Engine engine, string source, string flags, RegularExpressionTranslation.Translated translation, Regex regex)
        : base(engine)
    {
        Prototype = engine.RegExp.PrototypeObject;
        Extensible = true;
        Value = regex;
        Source = source.Length == 0 ? "(?:)" : source;
        Flags = string.Concat(flags.Order());
        Global = flags.Contains('g', StringComparison.Ordinal);
        IgnoreCase = flags.Contains('i', StringComparison.Ordinal);
        Multiline = flags.Contains('m', StringComparison.Ordinal);
        IsSticky = flags.Contains('y', StringComparison.Ordinal);
        Names = translation.Names;
        FastAddProperty("lastIndex", 0d, writable: true, enumerable: false, configurable: false);
    }

    public bool IsSticky { get; }

    /// <summary>The numbers of the groups that have a name.</summary>
    public IReadOnlyDictionary<string, int> Names { get; }

    /// <summary>The first match at or after an index; null when there is none.</summary>
    public Match? Find(string text, int from)
    {
        try
        {
            var match = Value.Match(text, from);
            return match.Success && (!IsSticky || match.Index == from) ? match : null;
        }
        catch (RegexMatchTimeoutException) when (ScriptGuard.Current is { } guard)
        {
            throw guard.TimeExceeded();
        }
    }
}
