using System.Globalization;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary>Writes numbers for French readers: <c>1 234,5</c>.</summary>
/// <remarks>The language asked for is ignored; of the options, those that change digits, percentages and euros are honoured.</remarks>
internal static class LocaleNumber
{
    private const int MostDecimals = 20;

    private static readonly NumberFormatInfo Format = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = "\u202F",
        NegativeSign = "-",
    };

    public static string Write(ScriptObjects objects, double value, JsValue options)
    {
        if (double.IsNaN(value)) return "NaN";

        var given = options.As<ObjectInstance>();
        var style = Text(given, "style") ?? "decimal";
        if (style is not ("decimal" or "percent" or "currency")) throw objects.RangeError("Le style d'un nombre est « decimal », « percent » ou « currency ».");
        if (style == "currency" && Text(given, "currency") != "EUR") throw objects.RangeError("La seule monnaie prise en charge est EUR.");

        var least = Decimals(objects, given, "minimumFractionDigits") ?? (style == "currency" ? 2 : 0);
        var most = Decimals(objects, given, "maximumFractionDigits") ?? Math.Max(least, style switch
        {
            "currency" => 2,
            "percent" => 0,
            _ => 3,
        });
        var unit = style switch
        {
            "percent" => "\u00A0%",
            "currency" => "\u00A0€",
            _ => "",
        };
        return Digits(style == "percent" ? value * 100 : value, least, most) + unit;
    }

    private static string Digits(double value, int least, int most)
    {
        if (double.IsInfinity(value)) return value > 0 ? "∞" : "-∞";

        var text = value.ToString("N" + most.ToString(CultureInfo.InvariantCulture), Format);
        var mark = text.IndexOf(',', StringComparison.Ordinal);
        if (mark < 0) return text;

        var end = text.Length;
        while (end > mark + 1 + least && text[end - 1] == '0') end--;
        return end == mark + 1 ? text[..mark] : text[..end];
    }

    private static string? Text(ObjectInstance? options, string name) => options?.Get(name) is { } value && !value.IsUndefined() ? TypeConverter.ToString(value) : null;

    private static int? Decimals(ScriptObjects objects, ObjectInstance? options, string name)
    {
        if (options?.Get(name) is not { } value || value.IsUndefined()) return null;

        var decimals = TypeConverter.ToInteger(value);
        return decimals is >= 0 and <= MostDecimals ? (int)decimals : throw objects.RangeError($"Le nombre de décimales va de 0 à {MostDecimals}.");
    }
}
