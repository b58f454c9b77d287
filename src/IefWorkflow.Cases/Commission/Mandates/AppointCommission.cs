using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Definitions;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Tasks;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.TimeLimits;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Commission.Mandates;

/// <summary>Appoints the members of the commission and their alternates for two years (D131-11-11).</summary>
[Act("nommer-commission", "Nommer les membres de la commission", Role.President, Article = "D131-11-11")]
public sealed class AppointCommission : Act
{
    /// <summary>The act, and the kind of the task that asks for a new order.</summary>
    public const string Name = "nommer-commission";

    private const string Article = "D131-11-11";

    /// <summary>The reference of the order.</summary>
    [Field("reference", "Référence de l'arrêté")]
    public string Reference { get; init; } = "";

    /// <summary>The day of signature; today by default.</summary>
    [Field("signe-le", "Signé le")]
    public DateOnly? SignedOn { get; init; }

    /// <summary>The first day of the mandates.</summary>
    [Field("debut", "Début des mandats")]
    public required DateOnly StartsOn { get; init; }

    /// <summary>The members and their alternates.</summary>
    [Field("membres", "Membres et suppléants")]
    public required IReadOnlyList<AppointmentEntry> Members { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var session = context.Session;
        var signedOn = SignedOn ?? session.Today;
        if (RefuseDates(session, signedOn) is { } badDates) return badDates;
        if (RefuseComposition() is { } irregular) return irregular;
        if (await RefuseHoldersAsync(session, cancellationToken) is { } taken) return taken;

        var file = await session.OpenFileAsync(CaseKind.Mandates, session.Settings.Seat, CaseState.Filed, null, null, cancellationToken);
        var lastDay = Mandate.LastDay(StartsOn, session.Readings);
        session.Db.Set<CommissionMandates>().Add(new CommissionMandates
        {
            CaseId = file.Id,
            Reference = Reference,
            SignedOn = signedOn,
            SignedBy = context.Actor.Name,
            StartsOn = StartsOn,
            EndsOn = lastDay,
            Members = string.Join('\n', Members.Select(member => $"{SeatHolderQueries.Described(member.Seat, member.Rank)}\u00A0: {member.Name}")),
        });
        foreach (var member in Members) session.Db.Set<SeatHolder>().Add(Holder(session, file.Id, member, lastDay));

        context.Start(file, ProcedureNames.Mandates);
        await ReplaceOrderBeforeAsync(context, file, cancellationToken);
        return null;
    }

    private SeatHolder Holder(CaseSession session, string caseId, AppointmentEntry member, DateOnly lastDay) => new()
    {
        Id = Guid.CreateVersion7(session.Now).ToString("N"),
        CaseId = caseId,
        Seat = member.Seat,
        Rank = member.Rank,
        Name = member.Name.Trim(),
        AccountId = member.AccountId,
        Email = member.Email,
        StartsOn = StartsOn,
        EndsOn = lastDay,
    };

    private ActAnswer.Refused? RefuseDates(CaseSession session, DateOnly signedOn)
    {
        if (signedOn > session.Today) return BadInput("L'arrêté ne peut pas être signé dans l'avenir\u00A0: corrigez la date de signature.");
        if (StartsOn < signedOn) return BadInput("Les mandats ne peuvent pas commencer avant la signature de l'arrêté\u00A0: corrigez l'une des deux dates.");
        if (StartsOn.Year > 9990) return BadInput("La date de début des mandats est trop lointaine\u00A0: corrigez-la.");

        var lastDay = Mandate.LastDay(StartsOn, session.Readings);
        return lastDay < session.Today ? Unlawful($"Ces mandats de deux ans se sont achevés le {FrenchDate.Plain(lastDay)}\u00A0: prenez un nouvel arrêté.", Article) : null;
    }

    private ActAnswer.Refused? RefuseComposition()
    {
        if (Members.FirstOrDefault(member => string.IsNullOrWhiteSpace(member.Name)) is { } nameless) return BadInput($"Nommez la personne du siège {SeatHolderQueries.Described(nameless.Seat, nameless.Rank)}.");
        if (Members.GroupBy(member => member.Name.Trim(), StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            return BadInput($"{twice.Key} figure plusieurs fois dans l'arrêté\u00A0: une personne tient un seul siège.");
        }

        var faults = Composition.Check([.. Members.Select(member => new Appointment(member.Seat, member.Rank, member.Name, StartsOn))]);
        return faults.Count == 0 ? null : Unlawful($"La composition n'est pas régulière\u00A0: {string.Join(" ; ", faults.Select(Described))}.", Article);
    }

    private static string Described(CompositionFault fault) => fault.Kind switch
    {
        CompositionFaultKind.PresidentIsNotAppointed => "le recteur ou son représentant préside de droit et n'est pas nommé (désignez un représentant à part)",
        CompositionFaultKind.NoTitular => $"le siège « {fault.Seat.Label()} » n'a pas de titulaire",
        CompositionFaultKind.SeveralTitulars => $"le siège « {fault.Seat.Label()} » a plusieurs titulaires",
        CompositionFaultKind.NoAlternate => $"le siège « {fault.Seat.Label()} » n'a pas de suppléant",
        CompositionFaultKind.TooManyAlternates => $"le siège « {fault.Seat.Label()} » a plus de {Composition.DefaultMaximumAlternates} suppléants",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault.Kind, "This fault has no words."),
    };

    private async ValueTask<ActAnswer.Refused?> RefuseHoldersAsync(CaseSession session, CancellationToken cancellationToken)
    {
        foreach (var member in Members)
        {
            if (await session.RefuseAccountAsync(member.AccountId, member.Name, cancellationToken) is { } unknown) return BadInput(unknown);
        }

        var lastDay = Mandate.LastDay(StartsOn, session.Readings);
        var holders = await session.Db.Set<SeatHolder>().Where(holder => holder.Seat != Seat.President).ToListAsync(cancellationToken);
        var overlapping = holders.Where(holder => holder.EndsOn is not { } last || last >= holder.StartsOn).Where(holder => holder.StartsOn <= lastDay && (holder.EndsOn is not { } last || last >= StartsOn));
        if (overlapping.MaxBy(holder => holder.EndsOn ?? DateOnly.MaxValue) is not { } holding) return null;

        var until = holding.EndsOn is { } end ? $"jusqu'au {FrenchDate.Plain(end)}" : "sans terme";
        return Unlawful($"{holding.Name} ({holding.Described()}) est déjà nommé {until}\u00A0: faites commencer les mandats ensuite, ou remplacez ce membre en cours de mandat.", Article);
    }

    /// <summary>The order asked for by the file of the one before is taken: its task is answered, and the alerts of its end are moot.</summary>
    private async ValueTask ReplaceOrderBeforeAsync(ActContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var session = context.Session;
        foreach (var task in await session.Db.Tasks.Where(task => task.Kind == Name && task.State == TaskState.Open).ToListAsync(cancellationToken))
        {
            var before = await session.GetAsync(task.CaseId, cancellationToken);
            session.Journal.Add(before, context.Actor, "nouvel-arrete", "Nouvel arrêté de nomination", new() { ["dossier"] = file.Number });
            before.Revision++;
            context.Answer(task, "Arrêté pris");
        }

        var ending = await session.Db.DueDates.Where(due => due.Rule == "D131-11-11/mandate" && due.State == DueState.Running && due.LegalOn < StartsOn).Select(due => due.Id).ToListAsync(cancellationToken);
        foreach (var reminder in await session.Db.Reminders.Where(reminder => ending.Contains(reminder.DueDateId) && reminder.State == ReminderState.Waiting).ToListAsync(cancellationToken))
        {
            reminder.End(ReminderState.Moot);
        }
    }
}
