using System.Globalization;
using System.Text;
using IefWorkflow.Engine.Expressions.JavaScript.Runtime;
using Jint.Native;
using Jint.Runtime;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary>Methods of texts that need no regular expression.</summary>
internal sealed class StringLibrary(ScriptObjects objects)
{
    private static readonly CompareInfo FrenchOrder = FrenchCulture.Instance.CompareInfo;

    public void Install(LibraryInstaller installer)
    {
        var prototype = objects.Engine.String.PrototypeObject;
        installer.Add(prototype, "at", 1, (self, arguments) => At(Text(self), TypeConverter.ToInteger(arguments.At(0))));
        installer.Add(prototype, "codePointAt", 1, (self, arguments) => CodePointAt(Text(self), TypeConverter.ToInteger(arguments.At(0))));
        installer.Add(prototype, "concat", 1, (self, arguments) => Put([Text(self), .. arguments.Select(TypeConverter.ToString)]));
        installer.Add(prototype, "endsWith", 1, EndsWith);
        installer.Add(prototype, "includes", 1, Includes);
        installer.Add(prototype, "localeCompare", 1, (self, arguments) => Math.Sign(FrenchOrder.Compare(Text(self), TypeConverter.ToString(arguments.At(0)))));
        installer.Add(prototype, "normalize", 0, Normalize);
        installer.Add(prototype, "padEnd", 1, (self, arguments) => Text(self) + Padding(Text(self), arguments));
        installer.Add(prototype, "padStart", 1, (self, arguments) => Padding(Text(self), arguments) + Text(self));
        installer.Add(prototype, "repeat", 1, Repeat);
        installer.Add(prototype, "startsWith", 1, StartsWith);
        installer.Add(prototype, "toLocaleLowerCase", 0, (self, _) => Text(self).ToLowerInvariant());
        installer.Add(prototype, "toLocaleUpperCase", 0, (self, _) => Text(self).ToUpperInvariant());
        installer.Add(prototype, "toString", 0, (self, _) => Primitive(self));
        installer.Add(prototype, "trimEnd", 0, (self, _) => Jint.Native.String.StringPrototype.TrimEndEx(Text(self)));
        installer.Add(prototype, "trimStart", 0, (self, _) => Jint.Native.String.StringPrototype.TrimStartEx(Text(self)));
        installer.Add(prototype, "valueOf", 0, (self, _) => Primitive(self));
        installer.Add(objects.Engine.String, "fromCodePoint", 1, (_, arguments) => Put(arguments.Select(FromCodePoint)));
    }

    /// <summary>The text a method is called on.</summary>
    public string Text(JsValue self)
    {
        if (self.IsNull() || self.IsUndefined()) throw objects.TypeError($"On ne peut pas lire {(self.IsNull() ? "null" : "undefined")} comme un texte.");
        return TypeConverter.ToString(self);
    }

    /// <summary>Puts texts together, within the limit of memory.</summary>
    public static string Put(IEnumerable<string> parts)
    {
        var all = parts.ToArray();
        ScriptGuard.Current?.Reserve(2d * all.Sum(part => (long)part.Length));
        return string.Concat(all);
    }

    private JsValue Primitive(JsValue self) =>
        self.IsString() ? self : self.As<Jint.Native.String.StringInstance>()?.PrimitiveValue ?? throw objects.TypeError("Cette méthode s'appelle sur un texte.");

    private static JsValue At(string text, double index)
    {
        var position = index < 0 ? text.Length + index : index;
        return position >= 0 && position < text.Length ? text[(int)position].ToString() : JsValue.Undefined;
    }

    private static JsValue CodePointAt(string text, double index)
    {
        if (index < 0 || index >= text.Length) return JsValue.Undefined;

        var position = (int)index;
        var isPair = char.IsHighSurrogate(text[position]) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]);
        return isPair ? char.ConvertToUtf32(text[position], text[position + 1]) : text[position];
    }

    private string FromCodePoint(JsValue value)
    {
        var code = TypeConverter.ToNumber(value);
        if (!(code >= 0 && code <= 0x10FFFF && Math.Floor(code) == code)) throw objects.RangeError("Ce nombre n'est pas celui d'un caractère.");
        return code <= char.MaxValue ? ((char)code).ToString() : char.ConvertFromUtf32((int)code);
    }

    private string Sought(JsValue value)
    {
        if (value.As<RegExpObject>() is not null) throw objects.TypeError("Cette méthode attend un texte : pour une expression régulière, utilisez « test » ou « match ».");
        return TypeConverter.ToString(value);
    }

    private static int Position(JsValue position, int length, int whenMissing) => position.IsUndefined() ? whenMissing : (int)Math.Clamp(TypeConverter.ToInteger(position), 0, length);

    private JsValue Includes(JsValue self, JsValue[] arguments)
    {
        var text = Text(self);
        return text.IndexOf(Sought(arguments.At(0)), Position(arguments.At(1), text.Length, 0), StringComparison.Ordinal) >= 0;
    }

    private JsValue StartsWith(JsValue self, JsValue[] arguments)
    {
        var text = Text(self);
        return text.AsSpan(Position(arguments.At(1), text.Length, 0)).StartsWith(Sought(arguments.At(0)), StringComparison.Ordinal);
    }

    private JsValue EndsWith(JsValue self, JsValue[] arguments)
    {
        var text = Text(self);
        return text.AsSpan(0, Position(arguments.At(1), text.Length, text.Length)).EndsWith(Sought(arguments.At(0)), StringComparison.Ordinal);
    }

    private JsValue Normalize(JsValue self, JsValue[] arguments)
    {
        var form = arguments.At(0).IsUndefined() ? "NFC" : TypeConverter.ToString(arguments.At(0));
        var text = Text(self);
        ScriptGuard.Current?.Reserve(8d * text.Length);
        return text.Normalize(form switch
        {
            "NFC" => NormalizationForm.FormC,
            "NFD" => NormalizationForm.FormD,
            "NFKC" => NormalizationForm.FormKC,
            "NFKD" => NormalizationForm.FormKD,
            _ => throw objects.RangeError("La forme est NFC, NFD, NFKC ou NFKD."),
        });
    }

    private static string Padding(string text, JsValue[] arguments)
    {
        var missing = TypeConverter.ToInteger(arguments.At(0)) - text.Length;
        var filler = arguments.At(1).IsUndefined() ? " " : TypeConverter.ToString(arguments.At(1));
        if (missing <= 0 || filler.Length == 0) return "";

        return Repeated(filler, Math.Ceiling(missing / filler.Length))[..(int)missing];
    }

    private JsValue Repeat(JsValue self, JsValue[] arguments)
    {
        var count = TypeConverter.ToInteger(arguments.At(0));
        if (count < 0 || double.IsInfinity(count)) throw objects.RangeError("Un texte se répète un nombre de fois positif et fini.");
        return Repeated(Text(self), count);
    }

    private static string Repeated(string text, double count)
    {
        if (text.Length == 0) return "";

        ScriptGuard.Current?.Reserve(2 * count * text.Length);
        return new StringBuilder().Insert(0, text, (int)count).ToString();
    }
}
