using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Definitions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Pieces;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Requests;

/// <summary>Files a request for authorisation (R131-11, R131-11-1), or registers one that came on paper.</summary>
[Act("deposer-demande", "Déposer une demande d'autorisation", Role.Family, Role.Clerk, Article = "R131-11")]
public sealed class FileRequest : Act
{
    /// <summary>The child's last name.</summary>
    [Field("enfant-nom", "Nom de l'enfant")]
    public required string ChildLastName { get; init; }

    /// <summary>The child's first names.</summary>
    [Field("enfant-prenoms", "Prénoms de l'enfant")]
    public required string ChildFirstNames { get; init; }

    /// <summary>The child's date of birth.</summary>
    [Field("enfant-ne-le", "Date de naissance")]
    public required DateOnly ChildBornOn { get; init; }

    /// <summary>Where the child lives.</summary>
    [Field("adresse", "Adresse de l'enfant")]
    public string Address { get; init; } = "";

    /// <summary>The commune.</summary>
    [Field("commune", "Commune de résidence")]
    public required string Commune { get; init; }

    /// <summary>The département where the child lives.</summary>
    [Field("residence", "Département de résidence")]
    public required Departement Residence { get; init; }

    /// <summary>The département whose DASEN is addressed; that of the residence by default.</summary>
    [Field("departement", "Département du service saisi")]
    public Departement? Addressee { get; init; }

    /// <summary>The ground.</summary>
    [Field("motif", "Motif")]
    public required Ground Ground { get; init; }

    /// <summary>The first school year.</summary>
    [Field("annee", "Année scolaire demandée")]
    public required SchoolYear SchoolYear { get; init; }

    /// <summary>How many school years.</summary>
    [Field("annees", "Nombre d'années demandées")]
    public int Years { get; init; } = 1;

    /// <summary>The responsible persons.</summary>
    [Field("responsables", "Personnes responsables de l'enfant")]
    public required IReadOnlyList<PersonEntry> Guardians { get; init; }

    /// <summary>The persons who teach, where they are others.</summary>
    [Field("instructeurs", "Personnes chargées d'instruire l'enfant, si elles sont autres")]
    public IReadOnlyList<PersonEntry> Instructors { get; init; } = [];

    /// <summary>Who acts for the responsible persons, where they do not act themselves.</summary>
    [Field("representants", "Personnes qui représentent les responsables, s'il y en a")]
    public IReadOnlyList<PersonEntry> Representatives { get; init; } = [];

    /// <summary>The codes of the pieces that come with it.</summary>
    [Field("pieces", "Pièces jointes")]
    public IReadOnlyList<string> Pieces { get; init; } = [];

    /// <summary>The documents sent online that come with it.</summary>
    [Field("documents", "Documents envoyés en ligne")]
    public IReadOnlyList<SentDocument> Documents { get; init; } = [];

    /// <summary>The postmark of a request on paper.</summary>
    [Field("poste-le", "Cachet de la poste")]
    public DateOnly? PostmarkOn { get; init; }

    /// <summary>The day a request on paper was received.</summary>
    [Field("recu-le", "Reçu le")]
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Whether the child's integrity is threatened at school.</summary>
    [Field("integrite-menacee", "L'intégrité de l'enfant est menacée dans son établissement")]
    public bool IntegrityThreatened { get; init; }

    /// <summary>The school in which the threatened child is enrolled.</summary>
    [Field("etablissement", "Établissement où l'enfant est inscrit", Help = "Son nom et sa commune, si l'enfant y est menacé")]
    public string? School { get; init; }

    /// <summary>The code of that school.</summary>
    [Field("uai", "Code UAI de cet établissement", Help = "Sept chiffres et une lettre. Laissez vide si vous ne le connaissez pas")]
    public string? SchoolUai { get; init; }

    /// <summary>What the family says of the threat.</summary>
    [Field("faits-signales", "Faits signalés", Help = "Le directeur de l'établissement les lit\u00A0: rien sur la santé")]
    public string ThreatFacts { get; init; } = "";

    /// <summary>Whether the head's opinion was asked for in vain.</summary>
    [Field("avis-directeur-demande", "L'avis du directeur a été demandé sans être obtenu")]
    public bool HeadOpinionAskedFor { get; init; }

    /// <summary>The day the ground appeared.</summary>
    [Field("motif-apparu-le", "Date d'apparition du motif")]
    public DateOnly? GroundAroseOn { get; init; }

    /// <summary>Whether a distance-teaching body takes part.</summary>
    [Field("enseignement-a-distance", "Un organisme d'enseignement à distance intervient")]
    public bool UsesDistanceTeaching { get; init; }

    /// <summary>The account of the family, where staff registers the request for it.</summary>
    [Field("compte-famille", "Compte de la famille")]
    public string? OwnerId { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var session = context.Session;
        var receivedOn = ReceivedOn ?? session.Today;
        var filedOn = PostmarkOn ?? receivedOn;
        var addressee = Addressee ?? Residence;
        if (Refuse(context, addressee, filedOn, receivedOn) is { } refused) return refused;
        if (await context.RefuseDocumentsAsync(Documents, cancellationToken) is { } notReceived) return notReceived;

        var owner = context.Actor.Role is Role.Family ? context.Actor.AccountId : OwnerId;
        var file = await session.OpenFileAsync(CaseKind.Request, addressee, CaseState.Filed, null, owner, cancellationToken);
        if (IntegrityThreatened && SchoolUai is { Length: > 0 } uai) file.SchoolCode = SchoolCode.Normalized(uai);
        session.Db.Set<AuthorisationRequest>().Add(new AuthorisationRequest
        {
            CaseId = file.Id,
            ChildLastName = ChildLastName,
            ChildFirstNames = ChildFirstNames,
            ChildBornOn = ChildBornOn,
            Address = Address,
            Commune = Commune,
            AddressIsProtected = Guardians.Any(guardian => guardian.AddressIsProtected),
            Residence = Residence,
            Ground = Ground,
            SchoolYear = SchoolYear,
            YearsRequested = Years,
            FiledOn = filedOn,
            ReceivedOn = receivedOn,
            IsElectronic = PostmarkOn is null,
            IntegrityThreatened = IntegrityThreatened,
            EnrolmentSchool = IntegrityThreatened && !string.IsNullOrWhiteSpace(School) ? School.Trim() : null,
            ThreatFacts = IntegrityThreatened ? ThreatFacts.Trim() : "",
            HeadOpinionAskedFor = HeadOpinionAskedFor,
            GroundAroseOn = GroundAroseOn,
            InstructorIsGuardian = Instructors.Count == 0,
            UsesDistanceTeaching = UsesDistanceTeaching,
            CompetentReceivedOn = addressee == Residence ? receivedOn : null,
        });
        AddPersons(session.Db, file.Id);
        context.Start(file, ProcedureNames.Request);
        AddPieces(context, file.Id, receivedOn);
        await context.AddDocumentsAsync(file, Documents, receivedOn, cancellationToken);
        return null;
    }

    private ActAnswer.Refused? Refuse(ActContext context, Departement addressee, DateOnly filedOn, DateOnly receivedOn)
    {
        if (!context.Session.Settings.Departements.Contains(addressee)) return BadInput($"Le département {addressee} n'est pas de l'académie de {context.Session.Settings.Name}\u00A0: adressez la demande au service de ce département.", "residence");
        if (!context.Actor.Reaches(addressee)) return new ActAnswer.Refused(RefusalKind.Forbidden, $"Vous n'enregistrez pas les demandes du département {addressee}.", null);
        if (receivedOn > context.Session.Today) return BadInput("La demande ne peut pas être reçue dans l'avenir\u00A0: corrigez la date de réception.");
        if (filedOn > receivedOn) return BadInput("Le cachet de la poste ne peut pas suivre la réception\u00A0: corrigez l'une des deux dates.");
        if (ChildBornOn >= receivedOn) return BadInput("L'enfant doit être né avant le dépôt\u00A0: corrigez la date de naissance.", "enfant-ne-le");
        if (IntegrityThreatened && SchoolUai is { Length: > 0 } uai && SchoolCode.Fault(uai) is { } noSchool) return BadInput($"{noSchool} Si vous ne connaissez pas le code, laissez-le vide.", "uai");
        if (Guardians.Count == 0) return BadInput("Nommez au moins une personne responsable de l'enfant.", "responsables[0].nom");
        if (Pieces.FirstOrDefault(code => SupportingDocuments.Find(code) is null) is { } unknown) return BadInput($"La pièce « {unknown} » n'existe pas\u00A0: {string.Join(", ", SupportingDocuments.All.Select(piece => piece.Code))}.");
        if (context.Actor.Role is Role.Family && Pieces.Any(code => SupportingDocuments.Find(code)!.Sealed)) return Unlawful("Le certificat médical ne se joint pas en ligne\u00A0: remettez-le ou envoyez-le sous pli fermé, le service l'enregistrera à sa réception.", "R131-11-2");
        if (AuthorisationDuration.Grant(Ground, Years, SchoolYear) is DurationAnswer.NotAllowed limit) return Unlawful($"L'autorisation demandée pour ce motif ne peut pas dépasser {FrenchCount.Of(limit.Maximum, "année scolaire", "années scolaires")}.", "L131-5");
        return Transition.RegimeOf(SchoolYear) is Regime.OldDeclaration ? Unlawful($"L'année {SchoolYear} relève de l'ancien régime de déclaration\u00A0: aucune autorisation ne peut être demandée.", "décret 2022-182, art. 9") : null;
    }

    /// <remarks>A sealed certificate that comes with a request on paper goes into the custody register as well.</remarks>
    private void AddPieces(ActContext context, string caseId, DateOnly receivedOn)
    {
        var session = context.Session;
        foreach (var code in Pieces)
        {
            session.Db.Set<Piece>().Add(new Piece { Id = session.NewId(), CaseId = caseId, Code = code, ReceivedOn = receivedOn, PostmarkOn = PostmarkOn });
            if (SupportingDocuments.Find(code)!.Sealed) session.Db.Set<EnvelopeEvent>().Add(new EnvelopeEvent { Id = session.NewId(), CaseId = caseId, Action = EnvelopeAction.RegisterReceived, By = context.Actor.Name, On = receivedOn });
        }
    }

    private void AddPersons(Storage.IefDbContext db, string caseId)
    {
        var persons = Guardians.Select(entry => (Kind: CasePersonKind.Guardian, entry)).Concat(Instructors.Select(entry => (Kind: CasePersonKind.Instructor, entry)))
            .Concat(Representatives.Select(entry => (Kind: CasePersonKind.Representative, entry)));
        foreach (var ((kind, entry), index) in persons.Select((person, index) => (person, index)))
        {
            db.Set<CasePerson>().Add(new CasePerson
            {
                CaseId = caseId, Position = index + 1, Kind = kind, Name = entry.Name, Address = entry.Address ?? "", Email = entry.Email,
                AgreesToElectronic = entry.AgreesToElectronic, AddressIsProtected = entry.AddressIsProtected,
            });
        }
    }
}
