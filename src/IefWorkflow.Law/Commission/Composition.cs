using IefWorkflow.Law.Articles;

namespace IefWorkflow.Law.Commission;

/// <summary>Who makes up the commission: the recteur or a representative, and four members with their alternates, appointed for two years.</summary>
[Rule("D131-11-11/composition")]
[Article(Codes.Education, "D131-11-11", Alinea = 1)]
[Article(Codes.Education, "D131-11-11", Alinea = 8)]
public static class Composition
{
    /// <summary>How many seats the commission has, the president's included.</summary>
    public const int Seats = 5;

    /// <summary>How many alternates a seat may have by default; the text sets no number.</summary>
    public const int DefaultMaximumAlternates = 3;

    /// <summary>The faults of an order of appointment; none when it makes up a lawful commission.</summary>
    /// <param name="appointments">The lines of the order.</param>
    /// <param name="maximumAlternates">How many alternates a seat may have.</param>
    public static IReadOnlyList<CompositionFault> Check(IReadOnlyList<Appointment> appointments, int maximumAlternates = DefaultMaximumAlternates)
    {
        var faults = new List<CompositionFault>();
        if (appointments.Any(appointment => appointment.Seat is Seat.President)) faults.Add(new CompositionFault(CompositionFaultKind.PresidentIsNotAppointed, Seat.President));
        foreach (var seat in Enum.GetValues<Seat>().Where(seat => seat is not Seat.President))
        {
            var titulars = appointments.Count(appointment => appointment.Seat == seat && appointment.Rank is Rank.Titular);
            var alternates = appointments.Count(appointment => appointment.Seat == seat && appointment.Rank is Rank.Alternate);
            if (titulars == 0) faults.Add(new CompositionFault(CompositionFaultKind.NoTitular, seat));
            if (titulars > 1) faults.Add(new CompositionFault(CompositionFaultKind.SeveralTitulars, seat));
            if (alternates == 0) faults.Add(new CompositionFault(CompositionFaultKind.NoAlternate, seat));
            if (alternates > maximumAlternates) faults.Add(new CompositionFault(CompositionFaultKind.TooManyAlternates, seat));
        }

        return faults;
    }
}
