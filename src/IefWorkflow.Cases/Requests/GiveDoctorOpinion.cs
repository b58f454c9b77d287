using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Requests;

/// <summary>The doctor's opinion on the 1° ground (R131-11-2 al. 3): a direction, a duration, never a medical datum.</summary>
[Act("rendre-avis-medical", "Rendre l'avis médical", Role.Doctor, On = [CaseKind.Request], Article = "R131-11-2", AnswersTask = true)]
public sealed class GiveDoctorOpinion : Act
{
    /// <summary>Where it points.</summary>
    [Field("sens", "Sens de l'avis")]
    public required OpinionDirection Direction { get; init; }

    /// <summary>The duration recommended, in school years.</summary>
    [Field("annees", "Durée conseillée, en années scolaires")]
    public int Years { get; init; }

    /// <summary>The date of the certificate, that only the doctor sees.</summary>
    [Field("date-certificat", "Date du certificat", Help = "Le certificat médical doit avoir moins d'un an")]
    public DateOnly? CertificateOn { get; init; }

    /// <summary>That the opinion holds no medical datum.</summary>
    [Field("aucune-donnee-medicale", "J'atteste que cet avis ne comporte aucune donnée médicale")]
    public required bool HoldsNoMedicalData { get; init; }

    /// <summary>The text, without medical data.</summary>
    [Field("texte", "Observations", Help = "Sans aucune donnée médicale")]
    public string Text { get; init; } = "";

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var request = await session.RequestAsync(file, cancellationToken);
        var maximum = AuthorisationDuration.MaximumYears(request.Ground);
        if (!HoldsNoMedicalData) return Unlawful("L'avis ne comporte aucune donnée médicale\u00A0: retirez-les, puis attestez-le.", "R131-11-2");
        if (Direction is OpinionDirection.NotGiven) return BadInput("Un avis rendu est favorable, défavorable, ou demande un complément.");
        if (Years < 0 || Years > maximum) return BadInput($"La durée conseillée va de 0 à {FrenchCount.Of(maximum, "année scolaire", "années scolaires")}.");
        if (CertificateOn > session.Today) return BadInput("Le certificat ne peut pas être daté dans l'avenir\u00A0: corrigez la date.");

        var codes = (await session.ChecklistAsync(file, request, cancellationToken)).Codes;
        if (CertificateOn is null && Direction is not OpinionDirection.NeedsMore && codes.Contains("M1A-CERT"))
        {
            return BadInput("Donnez la date du certificat\u00A0: vous êtes seul à pouvoir la vérifier.");
        }

        session.Db.Set<Opinion>().Add(new Opinion
        {
            Id = session.NewId(), CaseId = file.Id, Role = Role.Doctor, By = context.Actor.Name, ById = context.Actor.AccountId, On = session.Today,
            Direction = Direction, Years = Years, Text = Text, CertificateIsRecent = IsRecent(context, request),
        });
        if (Direction is OpinionDirection.NeedsMore) await AlertClerkAsync(context, cancellationToken);
        else context.Answer("Rendu");
        return null;
    }

    private bool? IsRecent(ActContext context, AuthorisationRequest request) => CertificateOn is { } date
        ? MedicalCertificate.IsAcceptable(request.Ground, date, MedicalCertificate.MeasuredOn(request.FiledOn, context.Session.Today, request.SchoolYear, context.Session.Readings))
        : null;

    private static ValueTask AlertClerkAsync(ActContext context, CancellationToken cancellationToken) => context.Session.Outbox.AlertAsync(
        context.File, Role.Clerk, $"{context.File.Id}:{context.File.Revision + 1}:complement", $"Dossier {context.File.Number}\u00A0: le médecin demande un complément avant de rendre son avis. Demandez-le à la famille, sous pli fermé.", cancellationToken);
}
