using System.Globalization;

namespace IefWorkflow.Law.TimeLimits;

/// <summary>A stretch during which a clock stands still (CRPA L114-5 al. 3).</summary>
public readonly record struct Suspension
{
    /// <summary>Describes the stretch.</summary>
    /// <param name="from">The day on which the clock stops.</param>
    /// <param name="until">The day on which it runs again: the pieces were produced, or the time given for them ended.</param>
    /// <exception cref="ArgumentException"><paramref name="until"/> comes before <paramref name="from"/>.</exception>
    public Suspension(DateOnly from, DateOnly until)
    {
        if (until < from)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"A suspension must not end before it begins: from {from:yyyy-MM-dd} until {until:yyyy-MM-dd}."), nameof(until));
        }

        From = from;
        Until = until;
    }

    /// <summary>The day on which the clock stops.</summary>
    public DateOnly From { get; }

    /// <summary>The day on which the clock runs again.</summary>
    public DateOnly Until { get; }

    /// <summary>How many days the clock stands still: none when it begins and ends on one day.</summary>
    public int Days => Until.DayNumber - From.DayNumber;
}
