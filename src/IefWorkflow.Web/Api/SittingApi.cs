using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Web.Accounts;

namespace IefWorkflow.Web.Api;

/// <summary>The sittings of the commission, for those who hold them.</summary>
internal static class SittingApi
{
    private const string NotYours = "Les séances s'ouvrent au secrétariat et au président de la commission.";

    /// <summary>Maps its routes.</summary>
    public static void MapSittings(this IEndpointRouteBuilder api)
    {
        var sittings = api.MapGroup("/seances").WithTags("Séances");
        sittings.MapGet("", ListAsync).WithSummary("Les séances de la commission, la dernière d'abord.");
        sittings.MapGet("/{numero}", ReadAsync).WithSummary("Une séance : membres, présences, quorum de chaque affaire, votes scellés.");
    }

    private static async Task<IResult> ListAsync(HttpContext context, CaseSession session, [AsParameters] Paging paging)
    {
        if (paging.Refused is { } noPage) return noPage;

        var actor = await context.ActorAsync();
        if (!Holds(actor)) return Problems.Forbidden(NotYours);

        var sittings = (await session.SittingsAsync(actor, context.RequestAborted)).OrderByDescending(sitting => sitting.On).ThenByDescending(sitting => sitting.Number, StringComparer.Ordinal).ToList();
        return paging.Answer(context, sittings, "seances", sitting => new { seance = sitting.Number, le = sitting.On, heure = sitting.At, lieu = sitting.Place, etat = sitting.Standing.Code() });
    }

    private static async Task<IResult> ReadAsync(HttpContext context, CaseSession session, string numero)
    {
        var actor = await context.ActorAsync();
        if (!Holds(actor)) return Problems.Forbidden(NotYours);

        return await session.ReadSittingAsync(actor, numero, context.RequestAborted) is { } sitting ? Results.Ok(Describe(sitting)) : Problems.NotFound($"La séance {numero} n'existe pas.");
    }

    private static bool Holds(Actor actor) => actor.Role is Role.Secretary or Role.President;

    private static object Describe(SittingView sitting) => new
    {
        seance = sitting.Number,
        le = sitting.On,
        heure = sitting.At,
        lieu = sitting.Place,
        etat = sitting.Standing.Code(),
        membres = sitting.Holders.Select(holder => new
        {
            membre = holder.Id, nom = holder.Name, siege = holder.Seat.Code(), rang = holder.Rank.Code(), finDeMandat = holder.EndsOn, convoqueLe = holder.ConvenedOn, present = holder.IsPresent,
        }),
        affaires = sitting.Agenda.Select(item => new
        {
            dossier = item.Number, etat = item.State, jugee = item.IsRuled, retireeCar = item.LeftBecause, presents = item.Present, requis = item.Required, peutSieger = item.CanSit,
            sieges = item.Seats, votants = item.Voters.Select(voter => new { siege = voter.Seat.Code(), nom = voter.Name }), avertissements = item.Warnings, scrutins = item.Ballots,
        }),
    };
}
