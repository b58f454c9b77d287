using System.Globalization;
using System.Numerics;
using Jint.Native;
using Jint.Native.Number;
using Jint.Runtime;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary>Functions of <c>Number</c>, and the reading and writing of numbers.</summary>
internal sealed class NumberLibrary(ScriptObjects objects)
{
    private const double LargestSafe = 9007199254740991;

    public void Install(LibraryInstaller installer)
    {
        var owner = objects.Engine.Number;
        LibraryInstaller.AddValue(owner, "EPSILON", double.BitIncrement(1) - 1);
        LibraryInstaller.AddValue(owner, "MAX_SAFE_INTEGER", LargestSafe);
        LibraryInstaller.AddValue(owner, "MIN_SAFE_INTEGER", -LargestSafe);
        installer.Add(owner, "isFinite", 1, (_, arguments) => arguments.At(0).IsNumber() && double.IsFinite(arguments.At(0).AsNumber()));
        installer.Add(owner, "isInteger", 1, (_, arguments) => IsInteger(arguments.At(0)));
        installer.Add(owner, "isNaN", 1, (_, arguments) => arguments.At(0).IsNumber() && double.IsNaN(arguments.At(0).AsNumber()));
        installer.Add(owner, "isSafeInteger", 1, (_, arguments) => IsInteger(arguments.At(0)) && Math.Abs(arguments.At(0).AsNumber()) <= LargestSafe);
        installer.Add(owner, "parseFloat", 1, ParseFloat);
        installer.Add(owner, "parseInt", 2, ParseInt);
        installer.Add(objects.Engine.Global, "parseFloat", 1, ParseFloat);
        installer.Add(objects.Engine.Global, "parseInt", 2, ParseInt);
        var prototype = owner.PrototypeObject;
        installer.Add(prototype, "toExponential", 1, ToExponential);
        installer.Add(prototype, "toFixed", 1, ToFixed);
        installer.Add(prototype, "toLocaleString", 0, (self, arguments) => LocaleNumber.Write(objects, Self(self), arguments.At(1)));
        installer.Add(prototype, "toPrecision", 1, ToPrecision);
        installer.Add(prototype, "toString", 1, (self, arguments) => RadixNumber.Write(objects, Self(self), arguments.At(0)));
        installer.Add(prototype, "valueOf", 0, (self, _) => Self(self));
    }

    private static bool IsInteger(JsValue value) => value.IsNumber() && double.IsFinite(value.AsNumber()) && Math.Floor(value.AsNumber()) == value.AsNumber();

    private double Self(JsValue self) =>
        self.IsNumber() ? self.AsNumber() : self.As<NumberInstance>()?.PrimitiveValue.AsNumber() ?? throw objects.TypeError("Cette méthode s'appelle sur un nombre.");

    private static JsValue ParseFloat(JsValue self, JsValue[] arguments)
    {
        var text = Jint.Native.String.StringPrototype.TrimStartEx(TypeConverter.ToString(arguments.At(0)));
        var unsigned = text.TrimStart('+', '-');
        if (text.Length - unsigned.Length <= 1 && unsigned.StartsWith("Infinity", StringComparison.Ordinal)) return text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;

        var length = NumberLength(text);
        return length > 0 && double.TryParse(text.AsSpan(0, length), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
    }

    /// <summary>How many letters at the start of a text are a number.</summary>
    private static int NumberLength(string text)
    {
        var position = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var digits = Digits(text, ref position);
        if (position < text.Length && text[position] == '.')
        {
            position++;
            digits += Digits(text, ref position);
        }

        if (digits == 0) return 0;
        if (position >= text.Length || (text[position] | 0x20) != 'e') return position;

        var exponent = position + 1;
        if (exponent < text.Length && text[exponent] is '+' or '-') exponent++;
        return Digits(text, ref exponent) > 0 ? exponent : position;
    }

    private static int Digits(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && char.IsAsciiDigit(text[position])) position++;
        return position - start;
    }

    private static JsValue ParseInt(JsValue self, JsValue[] arguments)
    {
        var text = Jint.Native.String.StringPrototype.TrimEx(TypeConverter.ToString(arguments.At(0)));
        var sign = text.StartsWith('-') ? -1 : 1;
        var position = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var radix = TypeConverter.ToInteger(arguments.At(1));
        var isHexadecimal = radix is 0 or 16 && string.Compare(text, position, "0x", 0, 2, StringComparison.OrdinalIgnoreCase) == 0;
        if (isHexadecimal) position += 2;
        if (radix == 0) radix = isHexadecimal ? 16 : 10;
        if (radix is < 2 or > 36) return double.NaN;

        var start = position;
        while (position < text.Length && DigitOf(text[position]) < radix) position++;
        if (position == start) return double.NaN;

        var digits = text.AsSpan(start, position - start);
        if (radix == 10) return sign * double.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

        var value = 0d;
        foreach (var digit in digits) value = (value * radix) + DigitOf(digit);
        return sign * value;
    }

    private static int DigitOf(char letter) => char.IsAsciiLetterOrDigit(letter) ? char.IsAsciiDigit(letter) ? letter - '0' : (letter | 0x20) - 'a' + 10 : int.MaxValue;

    private JsValue ToFixed(JsValue self, JsValue[] arguments)
    {
        var value = Self(self);
        var decimals = TypeConverter.ToInteger(arguments.At(0));
        if (decimals is < 0 or > 100) throw objects.RangeError("Le nombre de décimales va de 0 à 100.");
        if (!double.IsFinite(value) || Math.Abs(value) >= 1e21) return NumberPrototype.ToNumberString(value);

        var digits = Scaled(Math.Abs(value), (int)decimals).ToString(CultureInfo.InvariantCulture).PadLeft((int)decimals + 1, '0');
        var sign = value < 0 ? "-" : "";
        return decimals == 0 ? sign + digits : $"{sign}{digits[..^(int)decimals]}.{digits[^(int)decimals..]}";
    }

    /// <summary>A number times a power of ten, rounded from its exact value, halves upwards.</summary>
    private static BigInteger Scaled(double value, int decimals)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var fraction = bits & 0xFFFFFFFFFFFFF;
        var mantissa = (exponent == 0 ? fraction : fraction | 0x10000000000000) * BigInteger.Pow(10, decimals);
        var shift = Math.Max(exponent, 1) - 1075;
        return shift >= 0 ? mantissa << shift : ((mantissa << 1) + (BigInteger.One << -shift)) >> (1 - shift);
    }

    private JsValue ToExponential(JsValue self, JsValue[] arguments)
    {
        var value = Self(self);
        if (!double.IsFinite(value)) return NumberPrototype.ToNumberString(value);

        var digits = TypeConverter.ToInteger(arguments.At(0));
        if (digits is < 0 or > 100) throw objects.RangeError("Le nombre de décimales va de 0 à 100.");
        return Exponential(arguments.At(0).IsUndefined() ? Shortest(value) : value.ToString("e" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
    }

    private static string Shortest(double value)
    {
        var text = value.ToString("E16", CultureInfo.InvariantCulture);
        for (var digits = 0; digits < 17; digits++)
        {
            var candidate = value.ToString("e" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (double.Parse(candidate, CultureInfo.InvariantCulture) == value) return candidate;
        }

        return text;
    }

    /// <summary>Writes the exponent as ECMAScript does: no leading zeros.</summary>
    private static string Exponential(string text)
    {
        var mark = text.IndexOf('e', StringComparison.OrdinalIgnoreCase);
        var digits = text[(mark + 2)..].TrimStart('0');
        return $"{text[..mark]}e{text[mark + 1]}{(digits.Length == 0 ? "0" : digits)}";
    }

    private JsValue ToPrecision(JsValue self, JsValue[] arguments)
    {
        var value = Self(self);
        if (arguments.At(0).IsUndefined() || !double.IsFinite(value)) return NumberPrototype.ToNumberString(value);

        var precision = (int)Math.Clamp(TypeConverter.ToInteger(arguments.At(0)), 0, 101);
        if (precision is < 1 or > 100) throw objects.RangeError("Le nombre de chiffres va de 1 à 100.");

        var text = value.ToString("e" + (precision - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var exponent = int.Parse(text.AsSpan(text.IndexOf('e', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
        return exponent < -6 || exponent >= precision
            ? Exponential(text)
            : value.ToString("f" + (precision - 1 - exponent).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
