using System.Numerics;
using System.Text;
using Jint.Native;
using Jint.Native.Number;
using Jint.Runtime;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary>Writes numbers in a base from 2 to 36.</summary>
internal static class RadixNumber
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>A double needs no more digits than this after the point, in base 2.</summary>
    private const int MostDecimals = 1100;

    public static string Write(ScriptObjects objects, double value, JsValue given)
    {
        var radix = given.IsUndefined() ? 10 : TypeConverter.ToInteger(given);
        if (radix is < 2 or > 36) throw objects.RangeError("La base d'un nombre va de 2 à 36.");
        if (radix == 10 || !double.IsFinite(value)) return NumberPrototype.ToNumberString(value);

        var magnitude = Math.Abs(value);
        return (value < 0 ? "-" : "") + Whole(new BigInteger(Math.Floor(magnitude)), (int)radix) + Decimals(magnitude, (int)radix);
    }

    private static string Whole(BigInteger value, int radix)
    {
        if (value.IsZero) return "0";

        var digits = new StringBuilder();
        for (; !value.IsZero; value /= radix) digits.Insert(0, Digits[(int)(value % radix)]);
        return digits.ToString();
    }

    /// <summary>As many digits as tell the number from its neighbours.</summary>
    private static string Decimals(double value, int radix)
    {
        var rest = value - Math.Floor(value);
        var precision = Math.Max((double.BitIncrement(value) - value) / 2, double.Epsilon);
        if (rest < precision) return "";

        var digits = new StringBuilder(".");
        do
        {
            rest *= radix;
            precision *= radix;
            var digit = (int)rest;
            rest -= digit;
            if (rest > 0.5 && rest + precision > 1) digit = Math.Min(digit + 1, radix - 1);
            digits.Append(Digits[digit]);
            if (rest > 0.5 && rest + precision > 1) break;
        }
        while (rest >= precision && digits.Length < MostDecimals);
        return digits.ToString();
    }
}
