using IefWorkflow.Cases.Settings;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.TimeLimits;
using Microsoft.AspNetCore.Mvc;

namespace IefWorkflow.Web.Api;

/// <summary>The law that the service applies: its time limits, explained, and its calendar.</summary>
internal static class LawApi
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    /// <summary>Maps its routes.</summary>
    public static void MapLaw(this IEndpointRouteBuilder api)
    {
        var law = api.MapGroup("/droit").WithTags("Droit");
        law.MapGet("/regles", List).WithSummary("Les règles qui fixent un délai à partir d'un événement d'un jour donné.");
        law.MapGet("/delais", Explain).WithSummary("Calcule un délai et explique le calcul : regle, depuis, departement (celui du rectorat par défaut).");
        law.MapGet("/calendrier/{annee}", Calendar).WithSummary("Les jours fériés d'une année au siège d'un département (celui du rectorat par défaut).");
    }

    private static IResult List(AcademySettings settings, TimeProvider time, [FromQuery] DateOnly? jour = null)
    {
        var day = jour ?? LegalDay.Of(time.GetUtcNow(), settings.TimeZoneId);
        return InRange(day) ?? Results.Ok(TimeLimitCatalogue.On(day, settings.Readings).Select(limit => new
        {
            regle = limit.Rule, article = limit.Article.ToString(), depart = limit.StartEvent, duree = limit.Length.InFrench, acteur = limit.Actor, aDefaut = limit.IfMissed,
        }));
    }

    private static IResult Explain(AcademySettings settings, [FromQuery] string regle, [FromQuery] DateOnly depuis, [FromQuery] string? departement = null)
    {
        if (InRange(depuis) is { } outOfRange) return outOfRange;
        if (CalendarOf(settings, departement) is not { } calendar) return UnknownDepartement(departement);
        if (TimeLimitCatalogue.Find(regle, depuis, settings.Readings) is not { } definition)
        {
            return Problems.NotFound($"La règle « {regle} » ne fixe pas de délai pour un événement du {FrenchDate.Plain(depuis)}\u00A0: /api/v1/droit/regles donne celles qui en fixent un.");
        }

        var limit = definition.From(depuis, calendar);
        return Results.Ok(new
        {
            regle = definition.Rule, article = definition.Article.ToString(), evenement = definition.StartEvent, depart = limit.Start, duree = definition.Length.InFrench,
            compte = limit.Nominal, prudente = limit.Prudent, legale = limit.Legal, explication = limit.Explain().ToFrench(),
        });
    }

    private static IResult Calendar(AcademySettings settings, int annee, [FromQuery] string? departement = null)
    {
        if (annee is < FirstYear or > LastYear) return Problems.BadInput($"L'année doit être un nombre entier de {FirstYear} à {LastYear}.");
        if (CalendarOf(settings, departement) is not { } calendar) return UnknownDepartement(departement);

        return Results.Ok(new
        {
            annee,
            territoire = calendar.Territory.Code(),
            feries = PublicHolidays.Of(annee, calendar.Territory, calendar.GoodFriday, settings.Readings).Select(holiday => new { le = holiday.Date, nom = holiday.Name }),
        });
    }

    private static IResult? InRange(DateOnly day) => day.Year is < FirstYear or > LastYear ? Problems.BadInput($"Donnez un jour de {FirstYear} à {LastYear}, écrit AAAA-MM-JJ.") : null;

    private static WorkingCalendar? CalendarOf(AcademySettings settings, string? code) =>
        code is null ? settings.CalendarOf(settings.Seat) : Departement.TryParse(code, out var departement) ? settings.CalendarOf(departement) : null;

    private static IResult UnknownDepartement(string? code) => Problems.BadInput($"« {code} » n'est pas un code de département.");
}
