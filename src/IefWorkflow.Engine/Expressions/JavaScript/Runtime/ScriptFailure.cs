using System.Text.RegularExpressions;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;

namespace IefWorkflow.Engine.Expressions.JavaScript.Runtime;

/// <summary>Says in French why a script gave no value.</summary>
internal static partial class ScriptFailure
{
    private const int LongestMessage = 500;

    /// <summary>The failure of a script that threw.</summary>
    public static JavaScriptException Of(JsValue thrown, (int Line, int Column)? place) => new(JavaScriptErrorKind.Runtime, Message(thrown), place);

    /// <summary>The failure behind an exception that no script throws.</summary>
    public static JavaScriptException Of(Exception failure, ScriptGuard guard) => failure switch
    {
        OutOfMemoryException => guard.MemoryExceeded(),
        RegexMatchTimeoutException => guard.TimeExceeded(),
        InsufficientExecutionStackException => guard.Stop(JavaScriptErrorKind.RecursionLimit, "L'expression est imbriquée trop profondément : découpez-la."),
        Jint.Runtime.JavaScriptException error => new JavaScriptException(JavaScriptErrorKind.Runtime, Message(error.Error), ScriptPlace.Of(error.Location), error),
        _ => new JavaScriptException(JavaScriptErrorKind.Runtime, "L'expression demande une opération que l'interpréteur ne sait pas faire ici : simplifiez-la.", guard.Place, failure),
    };

    private static string Message(JsValue thrown)
    {
        if (thrown.As<ObjectInstance>() is not { Class: "Error" } error) return $"L'expression a lancé {FrenchTypography.Quoted(Text(thrown))}.";

        var message = Text(error.Get("message"));
        return Translated(Text(error.Get("name")), message);
    }

    private static string Text(JsValue value)
    {
        try
        {
            return TypeConverter.ToString(value);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return "un objet";
        }
    }

    /// <summary>The sentences of Jint in French; what the script said itself is left as it is.</summary>
    private static string Translated(string name, string message)
    {
        if (NotDefined().Match(message) is { Success: true } undefined) return $"{FrenchTypography.Quoted(undefined.Groups["name"].Value)} n'est pas défini : vérifiez le nom, ou déclarez-le.";
        if (NoMethod().Match(message) is { Success: true } method) return $"{FrenchTypography.Quoted(method.Groups["name"].Value)} n'est pas une fonction : vérifiez le nom.";

        return message switch
        {
            "" when name == "TypeError" => "Opération impossible sur null ou undefined : vérifiez que la valeur existe, par exemple avec « ?. ».",
            "" when name == "RangeError" => "Cette valeur est hors de l'intervalle permis.",
            "" when name == "URIError" => "Ce texte n'est pas une adresse bien codée.",
            "" => $"L'expression a lancé {FrenchTypography.Quoted(name)}.",
            "The object can't be used as constructor." => "Cette valeur ne construit pas d'objet : vérifiez ce qui suit « new ».",
            "instanceof can only be used with a function object" => "« instanceof » attend une fonction à sa droite.",
            "in can only be used with an object" => "« in » attend un objet à sa droite.",
            "radix must be between 2 and 36" => "La base d'un nombre va de 2 à 36.",
            "Invalid array length" => "La longueur d'un tableau est un nombre entier positif.",
            _ => message.Length <= LongestMessage ? message : string.Concat(message.AsSpan(0, LongestMessage), "…"),
        };
    }

    [GeneratedRegex("^(?<name>.*) is not defined$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotDefined();

    [GeneratedRegex("^(Object has no method '(?<name>.*)'|Property '(?<name>.*)' of object is not a function)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoMethod();
}
