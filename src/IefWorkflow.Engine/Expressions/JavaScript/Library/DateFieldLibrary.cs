using Jint.Native;
using Jint.Native.Date;
using Jint.Runtime;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary>Methods of dates that read and set their fields, in UTC and in one time zone.</summary>
internal sealed class DateFieldLibrary(ScriptObjects objects, TimeZoneInfo zone)
{
    /// <summary>The fields by their name in methods, and how many a setter takes from there on.</summary>
    private static readonly (string Name, int Field, int Count)[] Fields =
    [
        ("FullYear", DateFields.Year, 3),
        ("Month", DateFields.Month, 2),
        ("Date", DateFields.Day, 1),
        ("Hours", DateFields.Hour, 4),
        ("Minutes", DateFields.Minute, 3),
        ("Seconds", DateFields.Second, 2),
        ("Milliseconds", DateFields.Millisecond, 1),
    ];

    public void Install(LibraryInstaller installer)
    {
        var prototype = objects.Engine.Date.PrototypeObject;
        foreach (var (name, field, count) in Fields)
        {
            installer.Add(prototype, "get" + name, 0, (self, _) => Get(self, TimeOf, field));
            installer.Add(prototype, "getUTC" + name, 0, (self, _) => Get(self, time => time, field));
            installer.Add(prototype, "set" + name, count, (self, arguments) => Set(installer, self, arguments, field, count, isUtc: false));
            installer.Add(prototype, "setUTC" + name, count, (self, arguments) => Set(installer, self, arguments, field, count, isUtc: true));
        }

        installer.Add(prototype, "getDay", 0, (self, _) => Weekday(TimeOf(Self(self).PrimitiveValue)));
        installer.Add(prototype, "getUTCDay", 0, (self, _) => Weekday(Self(self).PrimitiveValue));
        installer.Add(prototype, "getTimezoneOffset", 0, (self, _) => (Self(self).PrimitiveValue - TimeOf(Self(self).PrimitiveValue)) / 60_000);
        installer.Add(prototype, "setTime", 1, (self, arguments) => Changeable(installer, self).PrimitiveValue = DateFields.Clip(TypeConverter.ToNumber(arguments.At(0))));
        prototype.RemoveOwnProperty("getYear");
        prototype.RemoveOwnProperty("setYear");
    }

    /// <summary>The instant of the arguments of <c>new Date(2024, 0, 31)</c>.</summary>
    public double Time(JsValue[] arguments, bool isUtc)
    {
        double[] fields = [double.NaN, 0, 1, 0, 0, 0, 0];
        for (var i = 0; i < Math.Min(arguments.Length, DateFields.Count); i++) fields[i] = TypeConverter.ToNumber(arguments[i]);
        var year = Math.Truncate(fields[DateFields.Year]);
        if (year is >= 0 and <= 99) fields[DateFields.Year] = 1900 + year;
        return isUtc ? DateFields.Time(fields) : DateFields.Clip(DateFields.FromLocal(DateFields.Time(fields), zone));
    }

    private double TimeOf(double time) => double.IsNaN(time) ? time : DateFields.ToLocal(time, zone);

    private DateInstance Self(JsValue self) => self.As<DateInstance>() ?? throw objects.TypeError("Cette méthode s'appelle sur une date.");

    private DateInstance Changeable(LibraryInstaller installer, JsValue self) =>
        installer.IsFrozen(Self(self)) ? throw objects.TypeError("Les objets du langage ne se modifient pas.") : Self(self);

    private static double Weekday(double time) => double.IsNaN(time) ? time : DateFields.Weekday(time);

    private double Get(JsValue self, Func<double, double> toFields, int field)
    {
        var time = toFields(Self(self).PrimitiveValue);
        return double.IsNaN(time) ? time : DateFields.Of(time)[field];
    }

    private JsValue Set(LibraryInstaller installer, JsValue self, JsValue[] arguments, int field, int count, bool isUtc)
    {
        var date = Changeable(installer, self);
        var before = double.IsNaN(date.PrimitiveValue) && field == DateFields.Year ? 0 : isUtc ? date.PrimitiveValue : TimeOf(date.PrimitiveValue);
        var given = arguments.Take(count).Select(TypeConverter.ToNumber).DefaultIfEmpty(double.NaN).ToArray();
        if (double.IsNaN(before)) return date.PrimitiveValue = double.NaN;

        var fields = DateFields.Of(before);
        given.CopyTo(fields, field);
        var after = DateFields.Time(fields);
        return date.PrimitiveValue = isUtc || double.IsNaN(after) ? after : DateFields.Clip(DateFields.FromLocal(after, zone));
    }
}
