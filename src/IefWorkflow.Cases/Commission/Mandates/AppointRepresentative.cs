using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.TimeLimits;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Commission.Mandates;

/// <summary>Names a representative of the recteur, who may preside in the recteur's place (D131-11-11); or sets the last day of one.</summary>
[Act("designer-representant", "Désigner un représentant du recteur", Role.President, On = [CaseKind.Mandates], Article = "D131-11-11")]
public sealed class AppointRepresentative : Act
{
    /// <summary>The person.</summary>
    [Field("nom", "Prénom et nom")]
    public required string Name { get; init; }

    /// <summary>The account of the person.</summary>
    [Field("compte", "Compte")]
    public string? AccountId { get; init; }

    /// <summary>Where convocations go.</summary>
    [Field("courriel", "Adresse électronique")]
    public string? Email { get; init; }

    /// <summary>The first day; today by default.</summary>
    [Field("debut", "À compter du")]
    public DateOnly? StartsOn { get; init; }

    /// <summary>The last day; none by default.</summary>
    [Field("fin", "Jusqu'au", Help = "Pour mettre fin à une désignation en cours, donnez son nom et son dernier jour")]
    public DateOnly? EndsOn { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var session = context.Session;
        if (string.IsNullOrWhiteSpace(Name)) return BadInput("Nommez le représentant du recteur.");
        if (await session.RefuseAccountAsync(AccountId, Name, cancellationToken) is { } unknown) return BadInput(unknown);

        var startsOn = StartsOn ?? session.Today;
        var representatives = await session.Db.Set<SeatHolder>().Where(holder => holder.Seat == Seat.President && holder.Rank == Rank.Alternate).ToListAsync(cancellationToken);
        if (representatives.Find(holder => PersonName.Same(holder.Name, Name) && (holder.EndsOn ?? DateOnly.MaxValue) >= startsOn) is { } named)
        {
            if (EndsOn is not { } last) return NotExpected($"{named.Name} représente déjà le recteur depuis le {FrenchDate.Plain(named.StartsOn)}.");
            if (last < named.StartsOn || last < session.Today.AddDays(-1)) return BadInput("Une désignation ne peut pas prendre fin dans le passé\u00A0: corrigez la date de fin.");

            named.EndsOn = last;
            return null;
        }

        if (startsOn < session.Today) return BadInput("La désignation ne peut pas commencer avant aujourd'hui\u00A0: corrigez la date.");
        if (EndsOn < startsOn) return BadInput("La désignation ne peut pas finir avant de commencer\u00A0: corrigez l'une des deux dates.");

        session.Db.Set<SeatHolder>().Add(new SeatHolder
        {
            Id = Guid.CreateVersion7(session.Now).ToString("N"),
            CaseId = context.File.Id,
            Seat = Seat.President,
            Rank = Rank.Alternate,
            Name = Name.Trim(),
            AccountId = AccountId,
            Email = Email,
            StartsOn = startsOn,
            EndsOn = EndsOn,
        });
        return null;
    }
}
