using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Requests;

/// <summary>« Un certificat médical de moins d'un an »: less than one year old, a rule written for health only.</summary>
[Rule("R131-11-2/certificate-age")]
[Article(Codes.Education, "R131-11-2", Alinea = 1)]
public static class MedicalCertificate
{
    /// <summary>Whether the date of the certificate is acceptable. Exactly one year is too old; a certificate of the future is none.</summary>
    /// <param name="ground">The ground; the one-year rule is not written for disability.</param>
    /// <param name="certificateDate">The date that the doctor confirmed, or that the family declared: the envelope stays closed.</param>
    /// <param name="measuredOn">The day on which age is measured (<see cref="MeasuredOn"/>).</param>
    public static bool IsAcceptable(Ground ground, DateOnly certificateDate, DateOnly measuredOn) =>
        certificateDate <= measuredOn
        && (ground is not Ground.Health || measuredOn < CalendarMonths.Add(certificateDate, 12, MonthEnd.LastDayOfMonth));

    /// <summary>The day on which age is measured (OQ-06): filing by default.</summary>
    public static DateOnly MeasuredOn(DateOnly filedOn, DateOnly decidedOn, SchoolYear schoolYear, LegalReadings readings) => readings.CertificateAgeMeasuredOn switch
    {
        LegalReadings.CertificateAgeDay.Decision => decidedOn,
        LegalReadings.CertificateAgeDay.StartOfSchoolYear => schoolYear.FirstDay,
        _ => filedOn,
    };
}
