namespace IefWorkflow.Cases.Recurring;

/// <summary>How often something is done.</summary>
public abstract record Cadence
{
    private Cadence()
    {
    }

    /// <summary>The first time after an instant.</summary>
    public abstract DateTimeOffset After(DateTimeOffset instant);

    /// <summary>Once a day at a local time; on a day whose clocks skip that time, an hour later.</summary>
    /// <param name="At">The local time.</param>
    /// <param name="Zone">The zone.</param>
    public sealed record Daily(TimeOnly At, TimeZoneInfo Zone) : Cadence
    {
        /// <inheritdoc/>
        public override DateTimeOffset After(DateTimeOffset instant)
        {
            for (var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime); ; day = day.AddDays(1))
            {
                var local = day.ToDateTime(At);
                while (Zone.IsInvalidTime(local)) local = local.AddHours(1);
                var next = new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
                if (next > instant) return next;
            }
        }
    }

    /// <summary>Again and again, an interval apart.</summary>
    /// <param name="Interval">The interval.</param>
    public sealed record Every(TimeSpan Interval) : Cadence
    {
        /// <inheritdoc/>
        public override DateTimeOffset After(DateTimeOffset instant) => instant + Interval;
    }
}
