using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Web.Pages.Commission;

/// <summary>Where the parts of a sitting stand, and what is expected, in French sentences.</summary>
internal static class SittingWords
{
    /// <summary>Where a part stands.</summary>
    public static string StateOf(SittingView sitting, SittingSection section) => section switch
    {
        SittingSection.Convocation => sitting.ConvenedOn is { } on ? $"Envoyée le {FrenchDate.Plain(on)}, {sitting.SeatsFilled} sièges sur 5" : "À envoyer",
        SittingSection.Agenda => sitting.Standings.Count == 0 ? "Vide" : Plural(sitting.Standings.Count, "recours inscrit", "recours inscrits"),
        SittingSection.Attendance => Attendance(sitting),
        SittingSection.Deliberations => Deliberations(sitting),
        SittingSection.Minutes => Minutes(sitting),
        SittingSection.Notifications => Notifications(sitting),
        _ => sitting.Standing switch { SittingStanding.Planned => "Programmée", SittingStanding.Convened => "Convoquée", SittingStanding.Opened => "Ouverte", SittingStanding.Ended => "Close", SittingStanding.Failed => "Carence", _ => "Annulée" },
    };

    /// <summary>What is expected now, and by when; and on which page.</summary>
    public static (string Sentence, SittingSection Section)? Expected(SittingView sitting, int convocationDays, DateOnly today) => sitting.Standing switch
    {
        SittingStanding.Planned when sitting.Standings.Count == 0 => ("Inscrivez des recours à l'ordre du jour.", SittingSection.Agenda),
        SittingStanding.Planned when sitting.On.AddDays(-convocationDays) < today => (string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Convoquez la commission sans attendre\u00A0: l'usage est de {convocationDays} jours avant."), SittingSection.Convocation),
        SittingStanding.Planned => ($"Convoquez la commission avant le {FrenchDate.WithWeekday(sitting.On.AddDays(-convocationDays))}, selon l'usage.", SittingSection.Convocation),
        SittingStanding.Convened when sitting.Standings.Any(item => item.AwaitsConvocation) => ("Un recours a été inscrit après la convocation\u00A0: convoquez de nouveau.", SittingSection.Convocation),
        SittingStanding.Convened => ($"Faites l'appel à l'ouverture, le {FrenchDate.WithWeekday(sitting.On)}.", SittingSection.Attendance),
        SittingStanding.Opened when sitting.Standings.Any(item => !item.IsRuled) => ("Délibérez sur chaque recours, ou renvoyez-le.", SittingSection.Deliberations),
        SittingStanding.Opened => ("Tout est jugé ou renvoyé\u00A0: levez la séance.", SittingSection.Attendance),
        SittingStanding.Ended when sitting.Minutes is null => ("Établissez le procès-verbal.", SittingSection.Minutes),
        SittingStanding.Ended when sitting.Minutes.Minutes.SignedOn is null => ("Le président signe le procès-verbal.", SittingSection.Minutes),
        SittingStanding.Ended when Unsent(sitting).FirstOrDefault() is { } first => ($"Notifiez les décisions avant le {FrenchDate.WithWeekday(first.Notice!.Limit.Prudent)} (D131-11-12).", SittingSection.Notifications),
        _ => null,
    };

    /// <summary>What became of the e-mail of a convocation.</summary>
    public static string Sent(SittingView.Holder holder) => holder switch
    {
        { ConvenedOn: null } => "non convoqué",
        { Sent: null } => "à envoyer par courrier\u00A0: pas d'adresse électronique",
        { Sent: MessageState.Queued } => "en attente d'envoi",
        { Sent: MessageState.Sent } => "envoyée",
        { Sent: MessageState.Failed } => "échec de l'envoi\u00A0: envoyez-la par courrier",
        _ => "revenue\u00A0: envoyez-la par courrier",
    };

    /// <summary>Where a case stands at the sitting.</summary>
    public static string StateOf(SittingCase item) => item switch
    {
        { LeftBecause: { } because } => $"Retiré\u00A0: {because}",
        { IsRuled: true } => Capital(ProvisionalResult.Said(item.Sealed[^1].Counts.Result)),
        { Sealed.Count: 1 } => "Second tour à tenir",
        _ => "À délibérer",
    };

    /// <summary>The last day that is of use for another sitting on a case.</summary>
    public static string LastUsefulDay(SittingCase item, DateOnly today) => item.Month.Prudent >= today
        ? $"dernier jour utile\u00A0: {FrenchDate.WithWeekday(item.Month.Prudent)}"
        : $"le mois est dépassé, le silence rejette le recours le {FrenchDate.WithWeekday(item.Status.TacitRejectionOn)}";

    /// <summary>« HH h mm » of a local time.</summary>
    public static string Time(TimeOnly time) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{time.Hour}\u00A0h\u00A0{time.Minute:00}");

    /// <summary>« H h mm », or minutes alone under an hour.</summary>
    public static string Duration(TimeSpan length) => length < TimeSpan.FromHours(1)
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{length.Minutes}\u00A0minutes")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(int)length.TotalHours}\u00A0h\u00A0{length.Minutes:00}");

    /// <summary>A count with its noun.</summary>
    public static string Plural(int count, string one, string many) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {(count > 1 ? many : one)}");

    /// <summary>The ruled cases whose decision was not sent.</summary>
    public static IEnumerable<SittingCase> Unsent(SittingView sitting) => sitting.Agenda.Where(item => item.Notice is { DispatchedOn: null });

    private static string Attendance(SittingView sitting) => sitting.Standing switch
    {
        SittingStanding.Planned or SittingStanding.Convened => "Appel à faire",
        SittingStanding.Opened => Plural(sitting.Attendances.Count(presence => presence.LeftAt is null), "membre présent", "membres présents"),
        SittingStanding.CalledOff => "Sans objet",
        _ when sitting.EndedAt is { } ended => $"Levée à {Time(ended)}",
        _ => "Carence constatée",
    };

    private static string Deliberations(SittingView sitting) =>
        sitting.Standings.Count == 0 ? "Rien à délibérer" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{sitting.Standings.Count(item => item.IsRuled)} sur {sitting.Standings.Count}");

    private static string Minutes(SittingView sitting) => sitting.Minutes switch
    {
        null => "À établir après la séance",
        { Minutes.SignedOn: { } on } => $"Signé le {FrenchDate.Plain(on)}",
        _ => "À signer",
    };

    private static string Notifications(SittingView sitting)
    {
        var ruled = sitting.Agenda.Count(item => item.Notice is not null);
        return ruled == 0 ? "Rien à notifier" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{ruled - Unsent(sitting).Count()} sur {ruled} envoyées");
    }

    private static string Capital(string verdict) => verdict.Length == 0 ? "Jugé" : verdict switch { "LE RECOURS EST ADMIS" => "Admis", _ => "Rejeté" };
}
