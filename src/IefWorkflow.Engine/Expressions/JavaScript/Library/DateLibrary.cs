using System.Globalization;
using Jint.Native;
using Jint.Native.Date;
using Jint.Runtime;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary><c>Date</c>, on the clock of the workflow and in one time zone.</summary>
internal sealed class DateLibrary(ScriptObjects objects, TimeZoneInfo zone, Func<DateTimeOffset> now)
{
    private const string Day = "ddd MMM dd yyyy";

    private readonly DateText reader = new(zone);
    private readonly DateFieldLibrary fields = new(objects, zone);

    public void Install(LibraryInstaller installer)
    {
        var prototype = objects.Engine.Date.PrototypeObject;
        fields.Install(installer);
        installer.Add(prototype, "toString", 0, (self, _) => Written(self, FullText));
        installer.Add(prototype, "toDateString", 0, (self, _) => Written(self, local => local.ToString(Day, CultureInfo.InvariantCulture)));
        installer.Add(prototype, "toTimeString", 0, (self, _) => Written(self, local => FullText(local)[(Day.Length + 1)..]));
        installer.Add(prototype, "toISOString", 0, (self, _) => IsoText(Time(self)) ?? throw objects.RangeError("Cette date n'est pas valide."));
        installer.Add(prototype, "toJSON", 1, (self, _) => IsoText(Time(self)) is { } text ? text : JsValue.Null);
        installer.Add(prototype, "toUTCString", 0, (self, _) => Instant(Time(self)) is { } instant ? instant.ToString("r", CultureInfo.InvariantCulture) : "Invalid Date");
        installer.Add(prototype, "toLocaleString", 0, (self, arguments) => Locale(self, arguments, "dd/MM/yyyy HH:mm:ss"));
        installer.Add(prototype, "toLocaleDateString", 0, (self, arguments) => Locale(self, arguments, "dd/MM/yyyy"));
        installer.Add(prototype, "toLocaleTimeString", 0, (self, arguments) => Locale(self, arguments, "HH:mm:ss"));
        var constructor = new NativeConstructor(objects.Engine, prototype, 7, (_, _) => FullText(TimeZoneInfo.ConvertTime(now(), zone)), Construct);
        installer.Add(constructor, "now", 0, (_, _) => now().ToUnixTimeMilliseconds());
        installer.Add(constructor, "parse", 1, (_, arguments) => reader.Parse(TypeConverter.ToString(arguments.At(0))));
        installer.Add(constructor, "UTC", 7, (_, arguments) => fields.Time(arguments, isUtc: true));
        LibraryInstaller.AddValue(objects.Engine.Global, "Date", constructor);
    }

    /// <summary>The instant of a date, or null when it is not valid or beyond the year 9999.</summary>
    public static DateTimeOffset? Instant(double time) =>
        time >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && time <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() ? DateTimeOffset.FromUnixTimeMilliseconds((long)time) : null;

    /// <summary>A date as <c>toISOString</c> writes it, or null when it is not valid.</summary>
    public static string? IsoText(double time) => Instant(time)?.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private double Time(JsValue self) => (self.As<DateInstance>() ?? throw objects.TypeError("Cette méthode s'appelle sur une date.")).PrimitiveValue;

    private string Written(JsValue self, Func<DateTimeOffset, string> write) => Instant(Time(self)) is { } instant ? write(TimeZoneInfo.ConvertTime(instant, zone)) : "Invalid Date";

    private string Locale(JsValue self, JsValue[] arguments, string format)
    {
        if (arguments.At(1).IsObject()) throw objects.TypeError("Les options de mise en forme des dates ne sont pas prises en charge : composez le texte avec getDate(), getMonth() et getFullYear().");
        return Written(self, local => local.ToString(format, CultureInfo.InvariantCulture));
    }

    private static string FullText(DateTimeOffset local) =>
        local.ToString(Day + " HH:mm:ss 'GMT'", CultureInfo.InvariantCulture) + local.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);

    private DateInstance Construct(JsValue[] arguments)
    {
        switch (arguments.Length)
        {
            case 0:
                return objects.Engine.Date.Construct((double)now().ToUnixTimeMilliseconds());
            case 1:
                var value = arguments[0].As<DateInstance>() is { } date ? date.PrimitiveValue : TypeConverter.ToPrimitive(arguments[0]);
                return objects.Engine.Date.Construct(value.IsString() ? reader.Parse(value.AsString()) : TypeConverter.ToNumber(value));
            default:
                return objects.Engine.Date.Construct(fields.Time(arguments, isUtc: false));
        }
    }
}
