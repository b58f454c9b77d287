using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.People;
using IefWorkflow.Law.Oversight;

namespace IefWorkflow.Cases.Simulation.Demonstrations;

/// <summary>What everybody did in the last weeks: requests in every state, three appeals, a sitting to come. People and facts are invented.</summary>
internal sealed class DemonstrationScript
{
    private const string PastSitting = "@seance-passee";
    private const string NextSitting = "@seance-prochaine";
    private const string Vague = "le projet éducatif présenté ne décrit ni les méthodes ni la progression, et n'établit pas la situation propre à l'enfant";

    private static readonly string[] Streets = ["rue des Écoles", "rue du Bourg", "allée des Tilleuls", "rue de la Fontaine", "place de l'Église", "chemin du Moulin"];
    private static readonly string[] Towns = ["Rennes", "Fougères", "Vitré", "Redon", "Saint-Malo", "Cesson-Sévigné"];

    private static readonly (string First, string Last)[] Guardians =
    [
        ("Maryvonne", "Kerbrat"), ("Loïc", "Guivarch"), ("Delphine", "Cadiou"), ("Erwan", "Le Roux"), ("Karine", "Morvan"), ("Gaël", "Tanguy"),
        ("Solenn", "Hervé"), ("Pascal", "Prigent"), ("Aurélie", "Salaün"), ("Ronan", "Riou"), ("Claire", "Bihan"), ("Stéphane", "Le Bris"),
        ("Virginie", "Quéré"), ("Julien", "Le Gall"), ("Anne", "Le Dantec"), ("Mickaël", "Jaouen"), ("Émilie", "Cariou"), ("David", "Guéguen"),
        ("Nolwenn", "Corre"), ("Fabrice", "Le Floch"), ("Sandrine", "Kervella"), ("Thierry", "Madec"), ("Gwenola", "Bodéré"), ("Alan", "Pennec"), ("Élodie", "Rannou"),
    ];

    private readonly List<DemonstrationStep> steps = [];

    /// <summary>Writes it for a day.</summary>
    public DemonstrationScript(DemonstrationCalendar calendar)
    {
        Calendar = calendar;
        WriteLeGoff();
        WriteWaiting();
        WriteHealth();
        WriteDecided();
        WriteAppeals();
        WriteOthers();
    }

    /// <summary>The families, beside the one that may sign in.</summary>
    public static IReadOnlyList<DemonstrationFamily> Families { get; } =
    [
        .. Guardians.Select((guardian, index) => new DemonstrationFamily(
            string.Create(CultureInfo.InvariantCulture, $"{DemonstrationCast.IdOf(Role.Family)}-{index + 1:D2}"),
            $"{guardian.First} {guardian.Last}", guardian.Last, string.Create(CultureInfo.InvariantCulture, $"{(index * 3) + 2} {Streets[index % Streets.Length]}"), Towns[index % Towns.Length])),
    ];

    /// <summary>The days.</summary>
    public DemonstrationCalendar Calendar { get; }

    /// <summary>What is done, in the order of time; on one day, in the order in which it was written.</summary>
    public IEnumerable<DemonstrationStep> Steps => steps.OrderBy(step => step.On);

    /// <summary>Adds a step.</summary>
    public void Add(DemonstrationStep step) => steps.Add(step);

    /// <summary>The family that may sign in: one request under instruction, one refused a few days ago, one authorised.</summary>
    private void WriteLeGoff()
    {
        var family = new DemonstrationFamily(DemonstrationCast.IdOf(Role.Family), "Yann Le Goff", "Le Goff", "2 rue du Four", "Rennes");
        new RequestStory(this, family, "Titouan", 12, "M2B").Filed(70).Acknowledged(68).Examined(52).Granted(46).Sent(45);
        new RequestStory(this, family, "Malo", 10, "M4").Filed(45, "M4-PROJ-A", "M4-BAC")
            .Sends(45, DemonstrationPiece.Page("M4-PROJ-A", "projet-educatif.pdf", "Projet éducatif : démarche et méthodes pédagogiques."))
            .Sends(45, DemonstrationPiece.Page("M4-BAC", "baccalaureat.pdf", "Copie du diplôme du baccalauréat."))
            .Acknowledged(43).Examined(25).Refused(12, Vague).Sent(11).Received(7);
        new RequestStory(this, family, "Anna", 8, "M2A").Filed(40, "P02", "M2-INSCR", "M2-EDT")
            .Sends(40, DemonstrationPiece.Photograph("P02", "carte-identite-anna.jpg"))
            .Sends(40, DemonstrationPiece.Page("M2-INSCR", "inscription-club.pdf", "Attestation d'inscription au pôle espoir de gymnastique de Rennes."))
            .Sends(40, DemonstrationPiece.Page("M2-EDT", "emploi-du-temps.pdf", "Entraînements : lundi, mardi, jeudi et vendredi, de 13 h 30 à 17 h 30."))
            .Acknowledged(38).Issued(38, "L-01");
    }

    /// <summary>Requests that wait: for an acknowledgement, for pieces, for a decision, for the head of a school.</summary>
    private void WriteWaiting()
    {
        Request(0, "Chloé", 7, "M2A").Filed(2);
        Request(1, "Nolan", 9, "M3A").Filed(30);
        Request(2, "Lina", 11, "M4").Filed(11, "P04", "M4-BAC").Acknowledged(9).Issued(9, "L-02");
        Request(3, "Ewen", 6, "M2B").Filed(32, "M2-EDT").Acknowledged(29);
        Request(7, "Louis", 13, "M2A").Filed(52).Acknowledged(50).Examined(14);
        Request(8, "Maëlys", 10, "M4").Filed(56).Acknowledged(54).Examined(20);
        Request(19, "Sacha", 12, "M2A").Filed(28).Acknowledged(26).Invited(8, 5);
        Request(20, "Elouan", 8, "M4").Filed(31, "M4-BAC").Sends(31, DemonstrationPiece.Page("M4-FOREIGN", "diplome-etranger.pdf", "Certificat d'enseignement secondaire supérieur, Liège.")).Acknowledged(29);
        Request(21, "Zoé", 9, "M4").Threatened().Filed(9);
        Request(22, "Tristan", 14, "M4").Threatened().Filed(34).HeadAgrees(28).Acknowledged(27);
        Request(23, "Lou-Ann", 6, "M2B").Filed(5);
        Request(24, "Maël", 7, "M3A").Filed(18).Acknowledged(16);
    }

    /// <summary>Requests about health: one certificate on its way, two doctors' opinions, one given and one late.</summary>
    private void WriteHealth()
    {
        Request(4, "Soazig", 10, "M1A").Filed(20).EnvelopeReceived(19).Acknowledged(17);
        Request(5, "Gwenn", 9, "M1A").Filed(36).EnvelopeReceived(35).Acknowledged(33).EnvelopeHandedOver(31);
        Request(6, "Yuna", 12, "M1A").ForYears(2).Filed(60).EnvelopeReceived(59).Acknowledged(57).EnvelopeHandedOver(55).DoctorAgrees(46).Examined(44).Granted(40).Sent(39);
    }

    /// <summary>Requests that came to an end, or nearly.</summary>
    private void WriteDecided()
    {
        Request(9, "Kilian", 8, "M2A").Filed(68).Acknowledged(66);
        Request(10, "Enora", 7, "M3B").Filed(84).Acknowledged(82).AttestationAsked(6);
        Request(11, "Jules", 11, "M2B").Filed(50).Acknowledged(48).GivenUp(30);
        Request(12, "Inès", 9, "M2A").Filed(22).Transmitted(20, "75");
        Request(16, "Louane", 13, "M4").Filed(48).Acknowledged(46).Examined(20).Refused(1, Vague);
        Request(17, "Mathis", 10, "M2A").Filed(35).Acknowledged(33).Examined(10).Granted(2);
        var nina = Request(18, "Nina", 8, "M3A").Filed(65).Acknowledged(63).Examined(48).Granted(44).Sent(43);
        Add(new DemonstrationStep(Calendar.Ago(4), nina.FamilyId, "declarer-changement-residence", nina.Name, new JsonObject
        {
            ["demenagement-le"] = DemonstrationCalendar.Text(Calendar.Ago(4)), ["adresse"] = "3 place du Marché", ["commune"] = "Dinan", ["departement"] = "22",
        }));
    }

    /// <summary>Three refusals and their appeals: one just received, one for the next sitting, one rejected and notified.</summary>
    private void WriteAppeals()
    {
        var timeo = Request(13, "Timéo", 9, "M4").Filed(80).Acknowledged(78).Examined(62).Refused(56, Vague).Sent(55).Received(52);
        new AppealStory(this, timeo).Filed(44, "Le projet éducatif est complété par une progression par matière.").Prepared(42)
            .Convened(37, PastSitting, Calendar.Ago(24)).RejectedByCastingVote(24, PastSitting).Notified(23, 22, 18);
        var rozenn = Request(14, "Rozenn", 12, "M2A").Filed(64).Acknowledged(62).Examined(44).Refused(30, "l'organisation du temps présentée n'établit pas que l'assiduité en établissement est impossible").Sent(29).Received(25);
        new AppealStory(this, rozenn).Filed(14, "Le programme d'entraînement de la fédération est joint.").Prepared(12).Convened(6, NextSitting, Calendar.NextSitting);
        var armel = Request(15, "Armel", 8, "M4").Filed(50).Acknowledged(48).Examined(30).Refused(16, Vague).Sent(15).Received(11);
        new AppealStory(this, armel).Filed(2, "L'avis de l'orthophoniste sur le rythme d'apprentissage n'a pas été examiné.");
    }

    /// <summary>Reports of mayors, and the body against school avoidance in one département.</summary>
    private void WriteOthers()
    {
        Report("@signalement-1", 26, "Bastien", "Lagadec");
        Add(new DemonstrationStep(Calendar.Ago(22), DemonstrationCast.IdOf(Role.Dasen), "traiter-signalement", "@signalement-1", new JsonObject { ["issue"] = "inscrit", ["etablissement"] = "École Jean-Moulin, Rennes" }));
        Report("@signalement-2", 3, "Océane", "Marzin");
        var opened = new DemonstrationStep(Calendar.Ago(34), DemonstrationCast.IdOf(Role.Dasen), "ouvrir-annee-instance", "@instance", new JsonObject { ["annee"] = Calendar.Today.Year, ["departement"] = Calendar.Seat.Code });
        Add(opened);
        var lastDay = new DateOnly(Calendar.Today.Year, 12, 31);
        var meeting = Calendar.Ahead(21) is var planned && planned > lastDay ? lastDay : planned;
        Add(opened with
        {
            On = Calendar.Ago(13),
            Act = "convoquer-instance",
            Data = new JsonObject
            {
                ["le"] = DemonstrationCalendar.Text(meeting), ["heure"] = "14:00", ["lieu"] = "Préfecture",
                ["invites"] = new JsonArray([.. Enum.GetValues<BodyMember>().Select(member => JsonValue.Create(member.Code()))]),
            },
        });
    }

    private void Report(string name, int ago, string child, string lastName) =>
        Add(new DemonstrationStep(Calendar.Ago(ago), DemonstrationCast.IdOf(Role.Mayor), "signaler-manquement", name, new JsonObject
        {
            ["enfant-nom"] = lastName, ["enfant-prenoms"] = child, ["commune"] = "Rennes", ["departement"] = Calendar.Seat.Code,
            ["constate-le"] = DemonstrationCalendar.Text(Calendar.Ago(ago + 2)), ["fait"] = "L'enfant n'est inscrit dans aucune école de la commune.",
        }));

    private RequestStory Request(int family, string child, int age, string ground) => new(this, Families[family], child, age, ground);
}
