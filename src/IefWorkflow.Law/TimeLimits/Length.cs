using System.Globalization;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Law.TimeLimits;

/// <summary>The length of a period in the unit that the text uses. Each unit is a type, so that five working days are never five days.</summary>
public abstract record Length
{
    private protected Length(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        Count = count;
    }

    /// <summary>How many units, at least one.</summary>
    public int Count { get; }

    /// <summary>The length in French: « 8 jours », « 1 mois », « 5 jours ouvrés ».</summary>
    public abstract string InFrench { get; }

    /// <summary>The day that counting reaches. The starting day is not counted.</summary>
    internal abstract DateOnly After(DateOnly start, WorkingCalendar calendar);

    /// <summary>Why a day between start and end was passed over by this counting, or null when it counts.</summary>
    internal virtual string? PassedOver(DateOnly day, WorkingCalendar calendar) => null;

    private protected string Plural(string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{Count}\u00A0{(Count == 1 ? one : many)}");
}
