using System.Text.Json.Nodes;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.People;

namespace IefWorkflow.Cases.Simulation.Demonstrations;

/// <summary>What becomes of one request of the demonstration. Days are counted backwards from today.</summary>
/// <remarks>A filing outside the window of 1 March to 31 May (R131-11) is made lawful as people make it: by a ground that appeared late, or by the DASEN who agrees to examine it.</remarks>
internal sealed class RequestStory
{
    private const string ReasonsOfLaw = "l'article L. 131-5 du code de l'éducation n'autorise l'instruction dans la famille que pour l'un des motifs qu'il énumère, que la famille doit établir";
    private const int GroundAppearedBefore = 10;

    private readonly DemonstrationScript script;
    private readonly DemonstrationFamily family;
    private readonly string ground;
    private readonly JsonObject filing;
    private bool isOutOfWindow;

    /// <summary>Prepares a request, to be filed.</summary>
    public RequestStory(DemonstrationScript script, DemonstrationFamily family, string child, int age, string ground)
    {
        (this.script, this.family, this.ground) = (script, family, ground);
        Name = $"@{child}-{family.LastName}";
        filing = new JsonObject
        {
            ["enfant-nom"] = family.LastName,
            ["enfant-prenoms"] = child,
            ["enfant-ne-le"] = DemonstrationCalendar.Text(new DateOnly(script.Calendar.Today.Year - age, (child.Length % 12) + 1, (family.LastName.Length % 28) + 1)),
            ["adresse"] = family.Address,
            ["commune"] = family.Town,
            ["residence"] = script.Calendar.Seat.Code,
            ["motif"] = ground,
            ["annees"] = 1,
            ["responsables"] = new JsonArray(new JsonObject { ["nom"] = family.Guardian, ["adresse"] = $"{family.Address}, {family.Town}", ["courriel"] = $"{family.Id}@familles.example", ["accepte-electronique"] = true }),
        };
    }

    /// <summary>The name of the file.</summary>
    public string Name { get; }

    /// <summary>The account of the family.</summary>
    public string FamilyId => family.Id;

    /// <summary>Files it with every piece but some.</summary>
    public RequestStory Filed(int ago, params string[] missing)
    {
        var on = script.Calendar.Ago(ago);
        var year = DemonstrationCalendar.YearAskedOn(on);
        var pieces = Pieces().Where(code => !missing.Contains(code)).ToList();
        if (on > year.FilingCloses && ground is "M1A" or "M1B" or "M3B")
        {
            var arose = on.AddDays(-GroundAppearedBefore);
            filing["motif-apparu-le"] = DemonstrationCalendar.Text(arose > year.FilingCloses ? arose : on);
            pieces.Add("P06");
        }
        else
        {
            isOutOfWindow = on > year.FilingCloses && !filing.ContainsKey("integrite-menacee");
        }

        filing["annee"] = year.ToString();
        filing["pieces"] = new JsonArray([.. pieces.Select(code => JsonValue.Create(code))]);
        return Add(ago, family.Id, "deposer-demande", filing);
    }

    /// <summary>The child is threatened at school: the head's opinion is asked for (R131-11-7).</summary>
    public RequestStory Threatened()
    {
        filing["integrite-menacee"] = true;
        filing["etablissement"] = "Collège Aimé-Césaire";
        filing["uai"] = Cast.School;
        filing["faits-signales"] = "Depuis la rentrée, insultes et coups répétés de la part d'élèves de sa classe, signalés au collège.";
        return this;
    }

    /// <summary>Another number of years is asked for.</summary>
    public RequestStory ForYears(int years)
    {
        filing["annees"] = years;
        return this;
    }

    /// <summary>The family sends a document.</summary>
    public RequestStory Sends(int ago, DemonstrationPiece piece)
    {
        script.Add(new DemonstrationStep(script.Calendar.Ago(ago), family.Id, "deposer-piece", Name, new JsonObject { ["code"] = piece.Code }) { Piece = piece });
        return this;
    }

    /// <summary>The service acknowledges it, after the DASEN agreed to examine it when it came too late.</summary>
    public RequestStory Acknowledged(int ago)
    {
        if (isOutOfWindow) Add(ago, Dasen, "accomplir-tache", new JsonObject { ["etape"] = "Décider du sort de la demande hors période", ["issue"] = "Examiner la demande" });
        return Add(ago, Clerk, "accuser-reception", new JsonObject { ["notifie-le"] = DemonstrationCalendar.Text(script.Calendar.Ago(ago)) });
    }

    /// <summary>The sealed certificate arrives.</summary>
    public RequestStory EnvelopeReceived(int ago) => Add(ago, Clerk, "enregistrer-pli", new JsonObject { ["action"] = "recu", ["piece"] = "M1A-CERT" });

    /// <summary>It is handed over to the doctor.</summary>
    public RequestStory EnvelopeHandedOver(int ago) => Add(ago, Clerk, "remettre-pli", new JsonObject { ["scelle-intact"] = true });

    /// <summary>The doctor gives an opinion.</summary>
    public RequestStory DoctorAgrees(int ago) => Add(ago, DemonstrationCast.IdOf(Role.Doctor), "rendre-avis-medical", new JsonObject
    {
        ["sens"] = "favorable", ["date-certificat"] = DemonstrationCalendar.Text(script.Calendar.FirstDay.AddDays(-30)), ["aucune-donnee-medicale"] = true,
    });

    /// <summary>The head of the school gives an opinion.</summary>
    public RequestStory HeadAgrees(int ago) => Add(ago, DemonstrationCast.IdOf(Role.Head), "rendre-avis-directeur", new JsonObject
    {
        ["sens"] = "favorable", ["concertation-le"] = DemonstrationCalendar.Text(script.Calendar.Ago(ago)), ["texte"] = "L'équipe éducative confirme les faits rapportés par la famille.",
    });

    /// <summary>The clerk has examined it.</summary>
    public RequestStory Examined(int ago) => Add(ago, Clerk, "accomplir-tache", new JsonObject { ["etape"] = "Instruire la demande", ["issue"] = "Prêt à décider" });

    /// <summary>The family is invited to an interview.</summary>
    public RequestStory Invited(int ago, int ahead)
    {
        Add(ago, Clerk, "accomplir-tache", new JsonObject { ["etape"] = "Instruire la demande", ["issue"] = "Entretien utile" });
        return Add(ago, Clerk, "convoquer-entretien", new JsonObject { ["le"] = DemonstrationCalendar.Text(script.Calendar.Ahead(ahead)), ["heure"] = "14:00", ["lieu"] = "DSDEN, bureau 12" });
    }

    /// <summary>The DASEN grants it, and the clerk names the school.</summary>
    public RequestStory Granted(int ago)
    {
        Add(ago, Dasen, "decider", new JsonObject { ["sens"] = "accorder" });
        return Add(ago, Clerk, "designer-ecole", new JsonObject { ["ecole"] = $"École publique Jean-Moulin, {family.Town}" });
    }

    /// <summary>The DASEN refuses it.</summary>
    public RequestStory Refused(int ago, string reasons) => Add(ago, Dasen, "decider", new JsonObject { ["sens"] = "refuser", ["motif-droit"] = ReasonsOfLaw, ["motif-fait"] = reasons });

    /// <summary>The decision is sent by registered post.</summary>
    public RequestStory Sent(int ago) => Add(ago, Clerk, "notifier", new JsonObject { ["voie"] = "lrar" });

    /// <summary>The family received it.</summary>
    public RequestStory Received(int ago)
    {
        var on = DemonstrationCalendar.Text(script.Calendar.Ago(ago));
        return Add(ago, Clerk, "enregistrer-preuve", new JsonObject { ["presente-le"] = on, ["recu-le"] = on });
    }

    /// <summary>The family gives it up.</summary>
    public RequestStory GivenUp(int ago) => Add(ago, family.Id, "se-desister", []);

    /// <summary>It goes to the service of another académie, where the child lives.</summary>
    public RequestStory Transmitted(int ago, string departement) => Add(ago, Clerk, "transmettre-au-competent", new JsonObject { ["residence"] = departement });

    /// <summary>The family asks for the attestation of a tacit authorisation.</summary>
    public RequestStory AttestationAsked(int ago) => Add(ago, family.Id, "demander-attestation", []);

    /// <summary>A letter of the file is issued.</summary>
    public RequestStory Issued(int ago, string letter)
    {
        script.Add(new DemonstrationStep(script.Calendar.Ago(ago), Clerk, "emettre-courrier", Name, []) { Letter = letter });
        return this;
    }

    private static string Clerk => DemonstrationCast.IdOf(Role.Clerk);

    private static string Dasen => DemonstrationCast.IdOf(Role.Dasen);

    private RequestStory Add(int ago, string who, string act, JsonObject data)
    {
        script.Add(new DemonstrationStep(script.Calendar.Ago(ago), who, act, Name, data));
        return this;
    }

    private List<string> Pieces() => ["P01", "P02", "P03", "P04", .. ground switch
    {
        "M1A" => (string[])[],
        "M1B" => ["M1B-CDAPH"],
        "M2A" or "M2B" => ["M2-INSCR", "M2-EDT"],
        "M3A" => ["M3A-ITIN"],
        "M3B" => ["M3B-ELOIGN"],
        _ => ["M4-PROJ-A", "M4-PROJ-B", "M4-PROJ-C", "M4-DISPO", "M4-BAC", "M4-FR"],
    }, .. filing.ContainsKey("integrite-menacee") ? (string[])["INT-DOC"] : []];
}
