using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Definitions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Notifications;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Pieces;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Appeals;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Requests;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Appeals;

/// <summary>Brings a mandatory prior appeal (RAPO), or registers one that came on paper. A late one is registered like any other: only the commission declares it inadmissible.</summary>
/// <remarks>An appeal that a clerk of the département registers came through the wrong door: it keeps that day of reception, and goes on to the commission (CRPA L114-2).</remarks>
[Act("former-recours", "Former un recours (RAPO)", Role.Family, Role.Secretary, Role.Clerk, Article = "D131-11-10")]
public sealed class FileAppeal : Act
{
    /// <summary>The number of the request whose refusal is attacked.</summary>
    [Field("demande", "Dossier de la demande refusée")]
    public string? RequestNumber { get; init; }

    /// <summary>The day of the refusal, where it is not recorded here.</summary>
    [Field("refus-du", "Date du refus, s'il n'est pas dans l'application")]
    public DateOnly? RefusedOn { get; init; }

    /// <summary>The day that refusal was notified with proof.</summary>
    [Field("refus-notifie-le", "Date de notification du refus, si elle est prouvée")]
    public DateOnly? RefusalNotifiedOn { get; init; }

    /// <summary>Whether that refusal mentioned the appeal.</summary>
    [Field("refus-mentionne-recours", "Le refus indique le recours, son délai et son adresse")]
    public bool RefusalMentionsAppeal { get; init; } = true;

    /// <summary>The day the family is shown to have known of the refusal.</summary>
    [Field("refus-connu-le", "Date à laquelle la famille a connu le refus")]
    public DateOnly? RefusalKnownOn { get; init; }

    /// <summary>The child, where the request is not recorded here.</summary>
    [Field("enfant", "Prénom et nom de l'enfant")]
    public string? Child { get; init; }

    /// <summary>The ground, where the request is not recorded here.</summary>
    [Field("motif", "Motif de la demande")]
    public Ground? Ground { get; init; }

    /// <summary>The département whose DASEN refused, where the request is not recorded here.</summary>
    [Field("departement", "Département du refus")]
    public Departement? Departement { get; init; }

    /// <summary>The postmark.</summary>
    [Field("poste-le", "Cachet de la poste")]
    public DateOnly? PostmarkOn { get; init; }

    /// <summary>The day the first administration received it.</summary>
    [Field("recu-le", "Reçu le")]
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>The administration that received it instead of the commission.</summary>
    [Field("recu-par", "Reçu par une autre administration", Help = "Son nom, si ce n'est pas le secrétariat de la commission")]
    public string? ReceivedBy { get; init; }

    /// <summary>What the family called it.</summary>
    [Field("intitule", "Intitulé donné par la famille")]
    public AppealLabel Label { get; init; }

    /// <summary>The reasons given.</summary>
    [Field("moyens", "Raisons du recours")]
    public string Reasons { get; init; } = "";

    /// <summary>Who signed.</summary>
    [Field("signataires", "Signataires")]
    public IReadOnlyList<PersonEntry> Signatories { get; init; } = [];

    /// <summary>How many responsible persons the child has, where the request is not recorded here.</summary>
    [Field("responsables", "Nombre de personnes responsables de l'enfant")]
    public int Guardians { get; init; } = 1;

    /// <summary>Whether a copy of the decision is attached.</summary>
    [Field("decision-jointe", "La décision est jointe")]
    public bool AttachesDecision { get; init; }

    /// <summary>Why it comes after the limit, where the family explains it.</summary>
    [Field("raison-du-retard", "Raison du retard, si le délai est passé")]
    public string LateBecause { get; init; } = "";

    /// <summary>The documents sent online that come with it.</summary>
    [Field("documents", "Documents envoyés en ligne")]
    public IReadOnlyList<SentDocument> Documents { get; init; } = [];

    /// <summary>The account of the family, where staff registers the appeal for it.</summary>
    [Field("compte-famille", "Compte de la famille")]
    public string? OwnerId { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (attacked, refused) = await AttackedRefusal.FindAsync(this, context, cancellationToken);
        if (refused is not null) return refused;

        var receivedOn = ReceivedOn ?? context.Session.Today;
        var filedOn = PostmarkOn ?? receivedOn;
        var signatories = Signatories.Count > 0 ? Signatories : attacked!.FirstGuardian;
        if (RefuseDates(context, attacked!, filedOn, receivedOn) is { } wrongDates) return wrongDates;
        if (await context.RefuseDocumentsAsync(Documents, cancellationToken) is { } notReceived) return notReceived;

        var content = new AppealContent(attacked!.Child.Length > 0, signatories.Count > 0, true, AttachesDecision, Reasons.Length > 0, Math.Max(attacked.Guardians, Guardians), signatories.Count);
        if (content.Missing(context.Session.Readings) is { Count: > 0 } missing) return BadInput($"Pour enregistrer le recours il manque\u00A0: {string.Join(", ", missing.Select(Missing))}.");

        await RegisterAsync(context, attacked, content, signatories, filedOn, receivedOn, cancellationToken);
        return null;
    }

    private static ActAnswer.Refused? RefuseDates(ActContext context, AttackedRefusal attacked, DateOnly filedOn, DateOnly receivedOn)
    {
        if (receivedOn > context.Session.Today) return BadInput("Le recours ne peut pas être reçu dans l'avenir\u00A0: corrigez la date de réception.");
        if (filedOn > receivedOn) return BadInput("Le cachet de la poste ne peut pas suivre la réception\u00A0: corrigez l'une des deux dates.");
        if (attacked.NotifiedOn < attacked.RefusedOn) return BadInput("La notification du refus ne peut pas le précéder\u00A0: corrigez l'une des deux dates.");
        return attacked.RefusedOn > filedOn ? BadInput("Le recours ne peut pas précéder le refus qu'il attaque\u00A0: corrigez l'une des deux dates.") : null;
    }

    private static string Missing(string code) => code switch
    {
        "CHILD" => "le nom de l'enfant",
        "APPELLANT" => "l'auteur du recours",
        "DECISION" => "la décision attaquée",
        _ => "la signature de toutes les personnes responsables",
    };

    private async ValueTask RegisterAsync(
        ActContext context, AttackedRefusal attacked, AppealContent content, IReadOnlyList<PersonEntry> signatories, DateOnly filedOn, DateOnly receivedOn, CancellationToken cancellationToken)
    {
        var session = context.Session;
        var owner = context.Actor.Role is Role.Family ? context.Actor.AccountId : OwnerId ?? attacked.RequestFile?.OwnerId;
        var wrongDoor = ReceivedBy is { Length: > 0 } ? ReceivedBy : context.Actor.Role is Role.Clerk ? "services départementaux de l'éducation nationale" : null;
        var file = await session.OpenFileAsync(CaseKind.Appeal, attacked.Departement, CaseState.Received, attacked.RequestFile?.Id, owner, cancellationToken);
        session.Db.Set<Appeal>().Add(new Appeal
        {
            CaseId = file.Id,
            RequestId = attacked.RequestFile?.Id,
            RefusalId = attacked.RefusalId,
            RefusedOn = attacked.RefusedOn,
            RefusalNotifiedOn = attacked.NotifiedOn,
            RefusalMentionsAppeal = attacked.MentionsAppeal,
            RefusalKnownOn = RefusalKnownOn,
            Child = attacked.Child,
            Ground = attacked.Ground,
            FiledOn = filedOn,
            FirstReceivedOn = receivedOn,
            WrongDoor = wrongDoor,
            CommissionReceivedOn = wrongDoor is null ? receivedOn : null,
            Label = Label,
            Reasons = LateBecause.Length > 0 ? $"{Reasons}\n\nRaison du retard\u00A0: {LateBecause}" : Reasons,
            Guardians = content.Guardians,
            Signatories = content.Signatories,
            AttachesDecision = AttachesDecision,
        });
        foreach (var (entry, index) in signatories.Select((entry, index) => (entry, index))) session.Db.Set<CasePerson>().Add(Person(file.Id, entry, index + 1));
        await WarnAsync(context, file, attacked, content, cancellationToken);
        await context.AddDocumentsAsync(file, Documents, receivedOn, cancellationToken);
        context.Start(file, ProcedureNames.Appeal);
    }

    private static CasePerson Person(string caseId, PersonEntry entry, int position) => new()
    {
        CaseId = caseId, Position = position, Kind = CasePersonKind.Guardian, Name = entry.Name, Address = entry.Address ?? "", Email = entry.Email,
        AgreesToElectronic = entry.AgreesToElectronic, AddressIsProtected = entry.AddressIsProtected,
    };

    private static async ValueTask WarnAsync(ActContext context, CaseFile file, AttackedRefusal attacked, AppealContent content, CancellationToken cancellationToken)
    {
        var session = context.Session;
        var warnings = content.Warnings(session.Readings).Select(Warning).ToList();
        if (attacked.RefusalId is { } refusalId && await session.Db.Set<Appeal>().AnyAsync(other => other.RefusalId == refusalId && other.CaseId != file.Id, cancellationToken)) warnings.Add("un autre recours vise le même refus");
        if (warnings.Count > 0) await session.Outbox.AlertAsync(file, Role.Secretary, $"recours:{file.Id}", $"Recours {file.Number}\u00A0: {string.Join(", ", warnings)}.", cancellationToken);
    }

    private static string Warning(string code) => code switch
    {
        "COPY_OF_DECISION_ASKED_FOR" => "la copie de la décision n'est pas jointe",
        "REASONS_ASKED_FOR" => "aucune raison n'est donnée",
        _ => "une seule des personnes responsables a signé",
    };
}
