namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary>The names that the language itself gives a meaning.</summary>
internal static class GlobalNames
{
    private static readonly HashSet<string> Names =
    [
        "Object", "Function", "Array", "String", "RegExp", "Number", "Boolean", "Date", "Math", "JSON", "Map", "Set", "globalThis",
        "Error", "EvalError", "RangeError", "ReferenceError", "SyntaxError", "TypeError", "URIError", "NaN", "Infinity", "undefined",
        "parseInt", "parseFloat", "isNaN", "isFinite", "decodeURI", "decodeURIComponent", "encodeURI", "encodeURIComponent",
    ];

    public static bool IsBuiltIn(string name) => Names.Contains(name);
}
