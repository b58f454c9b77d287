using IefWorkflow.Law.Appeals;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.Notifications;
using IefWorkflow.Law.Oversight;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Codes;

/// <summary>The French words for the enumerations of the law, which knows none itself.</summary>
internal static class LawCodes
{
    private static readonly Dictionary<Type, CodedMember[]> Tables = new()
    {
        [typeof(Ground)] = [.. Enum.GetValues<Ground>().Select(ground => new CodedMember(ground, Grounds.Code(ground), Grounds.Label(ground)))],
        [typeof(Seat)] =
        [
            new(Seat.President, "president", "Président"),
            new(Seat.Ien, "ien", "Inspecteur de l'éducation nationale"),
            new(Seat.IaIpr, "ia-ipr", "Inspecteur d'académie-inspecteur pédagogique régional"),
            new(Seat.Doctor, "medecin", "Médecin de l'éducation nationale"),
            new(Seat.SocialAdviser, "ctss", "Conseiller technique de service social"),
        ],
        [typeof(Rank)] = [new(Rank.Titular, "titulaire", "Titulaire"), new(Rank.Alternate, "suppleant", "Suppléant")],
        [typeof(Voice)] =
        [
            new(Voice.Grant, "pour", "Faire droit au recours"),
            new(Voice.Reject, "contre", "Rejeter le recours"),
            new(Voice.Abstain, "abstention", "S'abstenir"),
        ],
        [typeof(NotificationChannel)] =
        [
            new(NotificationChannel.RegisteredLetter, "lrar", "Lettre recommandée avec avis de réception"),
            new(NotificationChannel.RegisteredElectronic, "lre", "Lettre recommandée électronique"),
            new(NotificationChannel.HandDelivery, "main-propre", "Remise en main propre"),
            new(NotificationChannel.WithoutProof, "sans-preuve", "Envoi sans preuve"),
        ],
        [typeof(Reporter)] =
        [
            new(Reporter.Mayor, "maire", "Maire"),
            new(Reporter.EntitledPerson, "personne-habilitee", "Personne habilitée (R131-3, III)"),
            new(Reporter.HeadOfSchool, "chef-etablissement", "Directeur d'établissement"),
            new(Reporter.Other, "autre", "Autre personne"),
        ],
        [typeof(BodyMember)] =
        [
            new(BodyMember.Prefect, "prefet", "Préfet"),
            new(BodyMember.Dasen, "dasen", "Directeur académique (DASEN)"),
            new(BodyMember.DepartmentalCouncil, "conseil-departemental", "Président du conseil départemental"),
            new(BodyMember.Mayors, "maires", "Maires des communes concernées"),
            new(BodyMember.IntercommunalBodies, "epci", "Présidents des établissements publics de coopération intercommunale concernés"),
            new(BodyMember.FamilyAllowanceOffice, "caf", "Directeur de la caisse d'allocations familiales"),
            new(BodyMember.AgriculturalInsuranceOffice, "msa", "Directeur de la caisse de mutualité sociale agricole"),
            new(BodyMember.Prosecutor, "procureur", "Procureur de la République"),
        ],
        [typeof(AppealLabel)] =
        [
            new(AppealLabel.MandatoryAppeal, "rapo", "Recours administratif préalable obligatoire"),
            new(AppealLabel.GracefulAppeal, "gracieux", "Recours gracieux"),
            new(AppealLabel.HierarchicalAppeal, "hierarchique", "Recours hiérarchique"),
        ],
        [typeof(AppealStatus)] =
        [
            new(AppealStatus.Timely, "dans-le-delai", "Dans le délai"),
            new(AppealStatus.ClearMargin, "marge-jour-franc", "Le lendemain du délai, présumé recevable"),
            new(AppealStatus.Late, "hors-delai", "Hors délai"),
            new(AppealStatus.NotOpposable, "delai-non-opposable", "Délai non opposable"),
            new(AppealStatus.LateReasonablePeriod, "au-dela-delai-raisonnable", "Au-delà d'un délai raisonnable"),
        ],
        [typeof(FilingStatus)] =
        [
            new(FilingStatus.InWindow, "dans-la-periode", "Dans la période"),
            new(FilingStatus.Early, "avant-la-periode", "Avant la période"),
            new(FilingStatus.OutOfWindow, "hors-periode", "Hors période"),
            new(FilingStatus.Exception, "exception", "Motif apparu après la période"),
            new(FilingStatus.ExceptionProofMissing, "exception-a-prouver", "Motif tardif à justifier"),
            new(FilingStatus.IntegrityAnytime, "integrite-menacee", "Intégrité menacée, à tout moment"),
        ],
        [typeof(EnvelopeAction)] =
        [
            new(EnvelopeAction.RegisterReceived, "recu", "Pli reçu"),
            new(EnvelopeAction.RecordOpenedInTransit, "recu-ouvert", "Pli reçu ouvert, refermé aussitôt"),
            new(EnvelopeAction.TransmitToDoctor, "remis", "Pli remis au médecin"),
            new(EnvelopeAction.Open, "ouvert", "Pli ouvert"),
            new(EnvelopeAction.ReadCertificate, "lu", "Certificat lu"),
            new(EnvelopeAction.ConfirmDate, "date-verifiee", "Date du certificat vérifiée"),
            new(EnvelopeAction.GiveOpinion, "avis-rendu", "Avis rendu"),
            new(EnvelopeAction.ReadOpinion, "avis-lu", "Avis lu"),
            new(EnvelopeAction.ReturnOrDestroy, "rendu-ou-detruit", "Pli rendu ou détruit"),
            new(EnvelopeAction.ScanContent, "numerise", "Contenu numérisé ou téléversé"),
            new(EnvelopeAction.StoreDiagnosis, "diagnostic-note", "Diagnostic inscrit au dossier"),
        ],
        [typeof(Involvement)] =
        [
            new(Involvement.SignedRefusal, "a-signe-le-refus", "A signé le refus"),
            new(Involvement.PreparedRefusal, "a-prepare-le-refus", "A préparé le refus"),
            new(Involvement.GaveMedicalOpinion, "a-rendu-l-avis", "A rendu l'avis médical"),
            new(Involvement.PersonalLink, "lien-personnel", "Lien personnel"),
        ],
    };

    public static IReadOnlyList<CodedMember>? Find(Type type) => Tables.GetValueOrDefault(type);
}
