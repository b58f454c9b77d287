using System.Globalization;
using IefWorkflow.Engine.Expressions.JavaScript.Lowering;
using IefWorkflow.Engine.Expressions.JavaScript.Scopes;
using IefWorkflow.Engine.Expressions.JavaScript.Syntax;

namespace IefWorkflow.Engine.Expressions.JavaScript;

/// <summary>Compiles the text of a JavaScript expression.</summary>
/// <remarks>
/// <para>
/// The text is a script: its value is that of its last statement, or what a <c>return</c> at its top gives. It may use ECMAScript 2020
/// without classes, modules, generators and what is asynchronous; what is refused is refused here, never when the workflow runs.
/// </para>
/// <para>
/// Known differences from a browser: a <c>let</c> read before its declaration is undefined rather than an error; a function declared in
/// a block is known in that block only; <c>keys()</c>, <c>values()</c>, <c>entries()</c> and <c>matchAll()</c> give arrays; a group of a
/// regular expression inside a repeated group keeps its last match; there are no symbols, promises, proxies and typed arrays.
/// </para>
/// <para>Pure and thread-safe. Nothing is cached: a caller that evaluates often keeps the script.</para>
/// </remarks>
public static class JavaScriptCompiler
{
    /// <summary>The longest text that is compiled, in UTF-16 units.</summary>
    public const int LongestSource = 64 * 1024;

    /// <summary>Compiles the text given.</summary>
    public static JavaScriptCompilation Compile(string source)
    {
        if (source.Length > LongestSource) return Refused(1, 1, string.Create(CultureInfo.InvariantCulture, $"L'expression dépasse {LongestSource / 1024} Kio : découpez-la en plusieurs étapes du workflow."));

        var lines = new SourceLines(source);
        var faults = new ScriptFaults(lines);
        var syntax = ScriptParser.Parse(source, faults);
        if (!faults.IsStopped && ScriptDepth.FirstTooDeep(syntax) is { } deep) faults.Stop(deep, "L'expression est imbriquée sur trop de niveaux : découpez-la.");
        if (faults.IsStopped) return new JavaScriptCompilation.Refused(faults.Reported);

        var scopes = ScopeAnalysis.Of(syntax, faults, lines);
        if (!faults.IsEmpty) return new JavaScriptCompilation.Refused(faults.Reported);

        return new JavaScriptCompilation.Compiled(new JavaScriptScript(source, syntax.IsStrict, scopes, ScriptLowering.Lower(syntax, scopes, lines)));
    }

    private static JavaScriptCompilation.Refused Refused(int line, int column, string message) => new([new JavaScriptFault(line, column, FrenchTypography.Mend(message))]);
}
