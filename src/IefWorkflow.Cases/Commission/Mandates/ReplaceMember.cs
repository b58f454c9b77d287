using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.TimeLimits;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Commission.Mandates;

/// <summary>Replaces a member in mid-term, for the rest of the mandate unless the order says otherwise (OQ-14).</summary>
[Act("remplacer-membre", "Remplacer un membre de la commission", Role.President, On = [CaseKind.Mandates], Article = "D131-11-11")]
public sealed class ReplaceMember : Act
{
    private const string Article = "D131-11-11";

    /// <summary>The name of the member replaced.</summary>
    [Field("remplace", "Membre remplacé", Help = "Son nom, tel que l'arrêté le porte")]
    public required string Replaced { get; init; }

    /// <summary>The new member.</summary>
    [Field("nom", "Prénom et nom du nouveau membre")]
    public required string Name { get; init; }

    /// <summary>The account of the new member.</summary>
    [Field("compte", "Compte")]
    public string? AccountId { get; init; }

    /// <summary>Where convocations go.</summary>
    [Field("courriel", "Adresse électronique")]
    public string? Email { get; init; }

    /// <summary>The first day of the new member; today by default.</summary>
    [Field("debut", "À compter du")]
    public DateOnly? StartsOn { get; init; }

    /// <summary>The last day, where the order sets one.</summary>
    [Field("jusqu-au", "Jusqu'au, si l'arrêté le fixe")]
    public DateOnly? EndsOn { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var startsOn = StartsOn ?? session.Today;
        if (startsOn < session.Today) return BadInput("Le remplacement ne peut pas commencer avant aujourd'hui\u00A0: corrigez la date.");
        if (string.IsNullOrWhiteSpace(Name)) return BadInput("Nommez le nouveau membre.");
        if (await session.RefuseAccountAsync(AccountId, Name, cancellationToken) is { } unknown) return BadInput(unknown);

        var holders = await session.Db.Set<SeatHolder>().Where(holder => holder.CaseId == file.Id).OrderBy(holder => holder.Seat).ThenBy(holder => holder.Rank).ToListAsync(cancellationToken);
        var present = holders.Where(holder => holder.Seat is not Seat.President && (holder.EndsOn ?? DateOnly.MaxValue) >= holder.StartsOn && (holder.EndsOn ?? DateOnly.MaxValue) >= startsOn).ToList();
        if (present.Find(holder => PersonName.Same(holder.Name, Replaced)) is not { } replaced) return BadInput($"« {Replaced} » n'a pas de mandat à cette date\u00A0: {string.Join(", ", present.Select(holder => holder.Name))}.");
        if (present.Find(holder => PersonName.Same(holder.Name, Name)) is { } seated) return BadInput($"{seated.Name} tient déjà le siège {seated.Described()}\u00A0: une personne tient un seul siège.");
        if (replaced.StartsOn > startsOn) return BadInput($"Le mandat de {replaced.Name} ne commence que le {FrenchDate.Plain(replaced.StartsOn)}\u00A0: remplacez ce membre à partir de ce jour.");

        var remainder = replaced.EndsOn ?? Mandate.LastDay(replaced.StartsOn, session.Readings);
        var lastDay = EndsOn ?? Mandate.LastDayOfReplacement(startsOn, remainder, session.Readings);
        var longest = Mandate.LastDay(startsOn, session.Readings);
        if (lastDay < startsOn) return BadInput("Le dernier jour du remplacement ne peut pas précéder le premier\u00A0: corrigez l'une des deux dates.");
        if (lastDay > longest) return Unlawful($"Un membre est nommé pour deux ans\u00A0: son mandat ne peut pas dépasser le {FrenchDate.Plain(longest)}.", Article);

        await ReplaceAsync(context, replaced, startsOn, lastDay, cancellationToken);
        return null;
    }

    private async ValueTask ReplaceAsync(ActContext context, SeatHolder replaced, DateOnly startsOn, DateOnly lastDay, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        replaced.EndsOn = startsOn.AddDays(-1);
        var successor = new SeatHolder
        {
            Id = Guid.CreateVersion7(session.Now).ToString("N"),
            CaseId = file.Id,
            Seat = replaced.Seat,
            Rank = replaced.Rank,
            Name = Name.Trim(),
            AccountId = AccountId,
            Email = Email,
            StartsOn = startsOn,
            EndsOn = lastDay,
            ReplacesId = replaced.Id,
        };
        session.Db.Set<SeatHolder>().Add(successor);
        var line = $"{replaced.Described()}\u00A0: {successor.Name}, en remplacement de {replaced.Name}, du {FrenchDate.Plain(startsOn)} au {FrenchDate.Plain(lastDay)}";
        await session.Letters.PrepareAsync(file, "L-25", successor.Id, new() { ["numero"] = file.Number, ["signataire"] = context.Actor.Name, ["date_debut"] = FrenchDate.Plain(startsOn), ["membres"] = line }, null, cancellationToken);
    }
}
