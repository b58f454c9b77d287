using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Notifications;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.Requests;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Appeals;

/// <summary>The refusal that an appeal attacks: recorded here, or known by its date only.</summary>
internal sealed record AttackedRefusal
{
    /// <summary>The file of the request; null when it is not recorded here.</summary>
    public CaseFile? RequestFile { get; private init; }

    /// <summary>The decision; null when it is not recorded here.</summary>
    public string? RefusalId { get; private init; }

    /// <summary>The day of the refusal.</summary>
    public required DateOnly RefusedOn { get; init; }

    /// <summary>The day it was notified with proof; null without proof.</summary>
    public DateOnly? NotifiedOn { get; private init; }

    /// <summary>Whether it mentioned the appeal, its period and where to bring it.</summary>
    public bool MentionsAppeal { get; private init; }

    /// <summary>The child's names; empty when they are not known.</summary>
    public required string Child { get; init; }

    /// <summary>The ground; null when it is not known.</summary>
    public Ground? Ground { get; private init; }

    /// <summary>The département whose DASEN refused.</summary>
    public required Departement Departement { get; init; }

    /// <summary>How many responsible persons the request names.</summary>
    public int Guardians { get; private init; } = 1;

    /// <summary>The first of them, who signs where nobody else is named; none when the request is not recorded here.</summary>
    public IReadOnlyList<PersonEntry> FirstGuardian { get; private init; } = [];

    /// <summary>Finds it, or says why there is none to attack.</summary>
    public static async ValueTask<(AttackedRefusal? Attacked, ActAnswer.Refused? Refused)> FindAsync(FileAppeal act, ActContext context, CancellationToken cancellationToken)
    {
        if (act.RequestNumber is null) return ByHand(act, context);

        var session = context.Session;
        if (await session.FindAsync(act.RequestNumber, cancellationToken) is not { Kind: CaseKind.Request } file) return (null, NoRequest(act.RequestNumber));
        if (context.Actor.Role is Role.Family && !Rights.Reaches(context.Actor, file)) return (null, NoRequest(act.RequestNumber));
        if (context.Actor.Role is not Role.Secretary && !Rights.Reaches(context.Actor, file)) return (null, Refuse(RefusalKind.Forbidden, $"La demande {file.Number} n'est pas dans votre ressort."));

        var decision = await session.DecisionInForceAsync(file.Id, cancellationToken);
        if (decision is not null && !IsRefusal(decision.Kind, session.Readings)) return (null, Refuse(RefusalKind.Unlawful, $"La demande {file.Number} n'a pas été refusée\u00A0: un recours attaque une décision de refus.", "D131-11-10"));
        if ((decision?.On ?? act.RefusedOn) is not { } refusedOn) return (null, Refuse(RefusalKind.Unlawful, $"La demande {file.Number} n'a pas de décision de refus. S'il y en a une qui n'est pas enregistrée ici, donnez sa date.", "D131-11-10"));

        return (await OfAsync(act, session, file, decision, refusedOn, cancellationToken), null);
    }

    private static ActAnswer.Refused NoRequest(string number) => Refuse(RefusalKind.NotFound, $"La demande {number} n'existe pas.");

    private static (AttackedRefusal?, ActAnswer.Refused?) ByHand(FileAppeal act, ActContext context)
    {
        if (act.RefusedOn is not { } refusedOn) return (null, Refuse(RefusalKind.BadInput, "Dites quelle décision est attaquée\u00A0: le numéro de la demande refusée, ou la date du refus."));
        if (act.Departement is { } departement && !context.Session.Settings.Departements.Contains(departement)) return (null, Refuse(RefusalKind.BadInput, $"Le département {departement} n'est pas de l'académie\u00A0: adressez le recours à la commission compétente."));

        return (new AttackedRefusal
        {
            RefusedOn = refusedOn,
            NotifiedOn = act.RefusalNotifiedOn,
            MentionsAppeal = act.RefusalMentionsAppeal,
            Child = act.Child ?? "",
            Ground = act.Ground,
            Departement = act.Departement ?? context.Session.Settings.Seat,
        }, null);
    }

    private static async ValueTask<AttackedRefusal> OfAsync(FileAppeal act, CaseSession session, CaseFile file, Decision? decision, DateOnly refusedOn, CancellationToken cancellationToken)
    {
        var request = await session.RequestAsync(file, cancellationToken);
        var guardians = await session.Db.Set<CasePerson>().Where(person => person.CaseId == file.Id && person.Kind == CasePersonKind.Guardian).OrderBy(person => person.Position).ToListAsync(cancellationToken);
        var notification = decision is null
            ? null
            : await session.Db.Set<LegalNotification>().Where(sent => sent.DecisionId == decision.Id && sent.NotifiedOn != null).OrderBy(sent => sent.NotifiedOn).FirstOrDefaultAsync(cancellationToken);
        return new AttackedRefusal
        {
            RequestFile = file,
            RefusalId = decision?.Id,
            RefusedOn = refusedOn,
            NotifiedOn = decision is null ? act.RefusalNotifiedOn : notification?.NotifiedOn,
            MentionsAppeal = decision is null ? act.RefusalMentionsAppeal : RefusalLetter.MakesPeriodOpposable(decision.Mentions.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            Child = $"{request.ChildFirstNames} {request.ChildLastName}",
            Ground = request.Ground,
            Departement = file.Departement,
            Guardians = guardians.Count,
            FirstGuardian =
            [
                .. guardians.Take(1).Select(person => new PersonEntry
                {
                    Name = person.Name, Address = person.Address, Email = person.Email, AgreesToElectronic = person.AgreesToElectronic, AddressIsProtected = person.AddressIsProtected,
                }),
            ],
        };
    }

    private static bool IsRefusal(DecisionKind kind, LegalReadings readings) => kind switch
    {
        DecisionKind.Refusal => true,
        DecisionKind.ShorterGrant => readings.ShorterDurationIsRefusal,
        DecisionKind.AuthorisationWithdrawal => readings.WithdrawalIsSubjectToAppeal,
        _ => false,
    };

    private static ActAnswer.Refused Refuse(RefusalKind kind, string message, string? article = null) => new(kind, message, article);
}
