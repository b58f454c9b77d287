using Jint.Native;
using Jint.Runtime;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary>Functions of <c>Math</c> that Jint 2 lacks or computes otherwise than ECMAScript.</summary>
internal sealed class MathLibrary(ScriptObjects objects)
{
    public void Install(LibraryInstaller installer)
    {
        Add(installer, "cbrt", CubeRoot);
        Add(installer, "cosh", Math.Cosh);
        Add(installer, "expm1", value => Math.Abs(value) < 1e-5 ? value + (value * value / 2) : Math.Exp(value) - 1);
        Add(installer, "fround", value => (float)value);
        Add(installer, "log10", Math.Log10);
        Add(installer, "log1p", value => Math.Abs(value) < 1e-5 ? value - (value * value / 2) : Math.Log(1 + value));
        Add(installer, "log2", Math.Log2);
        Add(installer, "round", Round);
        Add(installer, "sign", value => double.IsNaN(value) || value == 0 ? value : Math.Sign(value));
        Add(installer, "sinh", Math.Sinh);
        Add(installer, "tanh", Math.Tanh);
        Add(installer, "trunc", Math.Truncate);
        installer.Add(objects.Engine.Math, "hypot", 2, (_, arguments) => Hypotenuse(arguments.Select(TypeConverter.ToNumber)));
        installer.Add(objects.Engine.Math, "max", 2, (_, arguments) => arguments.Aggregate(double.NegativeInfinity, (most, value) => Math.Max(most, TypeConverter.ToNumber(value))));
        installer.Add(objects.Engine.Math, "min", 2, (_, arguments) => arguments.Aggregate(double.PositiveInfinity, (least, value) => Math.Min(least, TypeConverter.ToNumber(value))));
        installer.Add(objects.Engine.Math, "pow", 2, (_, arguments) => Power(TypeConverter.ToNumber(arguments.At(0)), TypeConverter.ToNumber(arguments.At(1))));
    }

    /// <remarks>One to the power of infinity is not a number in ECMAScript.</remarks>
    public static double Power(double @base, double exponent) =>
        Math.Abs(@base) == 1 && !double.IsFinite(exponent) ? double.NaN : Math.Pow(@base, exponent);

    private void Add(LibraryInstaller installer, string name, Func<double, double> compute) =>
        installer.Add(objects.Engine.Math, name, 1, (_, arguments) => compute(TypeConverter.ToNumber(arguments.At(0))));

    /// <remarks>Halves are rounded upwards, also below zero.</remarks>
    private static double Round(double value)
    {
        if (!double.IsFinite(value) || Math.Abs(value) >= 4503599627370496) return value;

        var floor = Math.Floor(value);
        var rounded = value - floor >= 0.5 ? floor + 1 : floor;
        return double.CopySign(rounded, value < 0 || rounded != 0 ? value : rounded);
    }

    /// <remarks>Exact where the root is a whole number.</remarks>
    private static double CubeRoot(double value)
    {
        var root = Math.Cbrt(value);
        var whole = Math.Round(root);
        return whole * whole * whole == value ? whole : root;
    }

    private static double Hypotenuse(IEnumerable<double> values)
    {
        var all = values.Select(Math.Abs).ToArray();
        var largest = all.DefaultIfEmpty(0).Max();
        if (Array.Exists(all, double.IsInfinity)) return double.PositiveInfinity;
        return largest == 0 || double.IsNaN(largest) ? largest : largest * Math.Sqrt(all.Sum(value => value / largest * (value / largest)));
    }
}
