using IefWorkflow.Cli.Law.Check;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Cli.Law.Vectors;

/// <summary>The calendar and local time that a vector names; metropolitan France when it names none.</summary>
internal static class VectorCalendar
{
    /// <summary>The calendar of <c>territory</c>.</summary>
    public static WorkingCalendar Of(VectorInput input) => WorkingCalendar.Of(TerritoryOf(input));

    /// <summary>The legal day of an instant, in <c>authorityTimeZone</c> or else in the local time of the territory; null when there is no instant.</summary>
    public static DateOnly? LegalDayOf(VectorInput input, string field)
    {
        var zone = input.OptionalText("authorityTimeZone");
        if (input.OptionalInstant(field) is not { } instant) return null;

        try
        {
            return LegalDay.Of(instant, zone ?? TerritoryOf(input).TimeZoneId());
        }
        catch (TimeZoneNotFoundException)
        {
            throw new VectorFaultException("authorityTimeZone", $"le fuseau horaire « {zone} » est inconnu : écrivez un identifiant IANA, comme Europe/Paris.");
        }
    }

    private static Territory TerritoryOf(VectorInput input) => input.OptionalTerritory("territory") ?? Territory.Metropolitan;
}
