using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using IefWorkflow.Engine.Expressions.JavaScript;

namespace IefWorkflow.Engine.Tests.Expressions.JavaScript;

/// <summary>Short words for compiling and evaluating expressions in tests.</summary>
internal static class Js
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TimeZoneInfo Paris { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>Limits that no test of meaning reaches, on a slow machine either.</summary>
    public static JavaScriptLimits Generous { get; } = new() { Time = TimeSpan.FromSeconds(30) };

    public static JavaScriptEvaluator Evaluator { get; } = new(Generous, Paris);

    public static JavaScriptScript Script(string source) => JavaScriptCompiler.Compile(source).Match(
        compiled => compiled.Script,
        refused => throw new ArgumentException($"{source}: {string.Join(" | ", refused.Faults)}", nameof(source)));

    public static object? Value(string source, IJavaScriptHost? host = null) => Evaluator.Evaluate(Script(source), host ?? new ScriptHost(), CancellationToken.None);

    /// <summary>The value as JSON; what JSON has no word for is written as a text.</summary>
    public static string Json(string source, IJavaScriptHost? host = null) => ToJson(Value(source, host));

    public static string ToJson(object? value) => value switch
    {
        null => "null",
        DateTimeOffset instant => JsonSerializer.Serialize(instant.ToString("O", CultureInfo.InvariantCulture), Options),
        JsonNode node => node.ToJsonString(Options),
        double number when !double.IsFinite(number) => JsonSerializer.Serialize(number.ToString(CultureInfo.InvariantCulture)),
        _ => JsonSerializer.Serialize(value, Options),
    };

    /// <summary>Asserts that a script gives a value, written as JSON.</summary>
    public static void AssertGives(string expected, string source, IJavaScriptHost? host = null)
    {
        var actual = Json(source, host);
        if (!JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual))) Assert.Equal(expected, actual);
    }

    public static JavaScriptException Failure(string source, JavaScriptLimits? limits = null, TimeProvider? clock = null)
    {
        var evaluator = limits is null && clock is null ? Evaluator : new JavaScriptEvaluator(limits ?? Generous, Paris, clock);
        return Assert.Throws<JavaScriptException>(() => evaluator.Evaluate(Script(source), new ScriptHost(), CancellationToken.None));
    }

    public static IReadOnlyList<JavaScriptFault> Faults(string source) => JavaScriptCompiler.Compile(source).Match(_ => [], refused => refused.Faults);
}
