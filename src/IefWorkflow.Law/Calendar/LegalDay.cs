namespace IefWorkflow.Law.Calendar;

/// <summary>Turns an instant into the legal day of an authority: days begin and end at its local midnight.</summary>
public static class LegalDay
{
    /// <summary>The day that an instant falls on in a time zone.</summary>
    /// <param name="instant">The instant, with its offset.</param>
    /// <param name="timeZoneId">An IANA identifier, such as <see cref="Territories.TimeZoneId"/> gives.</param>
    /// <exception cref="TimeZoneNotFoundException">The machine knows no such time zone.</exception>
    public static DateOnly Of(DateTimeOffset instant, string timeZoneId) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(timeZoneId)).DateTime);

    /// <summary>The day that an instant falls on in a territory.</summary>
    public static DateOnly Of(DateTimeOffset instant, Territory territory) => Of(instant, territory.TimeZoneId());
}
