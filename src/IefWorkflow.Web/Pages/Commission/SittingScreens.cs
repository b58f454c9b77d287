using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Web.Accounts;
using IefWorkflow.Web.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IefWorkflow.Web.Pages.Commission;

/// <summary>Reads what a page of a sitting shows, and answers with the page.</summary>
internal static class SittingScreens
{
    /// <summary>Reads a page of a sitting for whoever asks.</summary>
    /// <returns>The model; or the answer when there is nothing to show to that person.</returns>
    public static async Task<(SittingModel? Model, IResult? Instead)> ReadAsync(HttpContext context, string number, SittingSection section, string? appeal = null)
    {
        var actor = await context.ActorAsync();
        if (actor.Role is not (Role.Secretary or Role.President or Role.Member)) return (null, Results.StatusCode(StatusCodes.Status403Forbidden));

        var reading = await context.RequestServices.GetRequiredService<CaseReader>().OpenAsync(actor, number, context.RequestAborted);
        if (reading is CaseReading.Refused refused) return (null, Results.StatusCode(Problems.StatusOf(refused.Refusal.Kind)));

        var session = context.RequestServices.GetRequiredService<CaseSession>();
        if (reading is not CaseReading.Opened opened || await session.ReadSittingAsync(actor, number, context.RequestAborted) is not { } sitting) return (null, Results.NotFound());

        var model = Model(session, actor, sitting, opened.View, section) with { Done = context.Request.Query["fait"].ToString() is { Length: > 0 } done ? done : null };
        if (!model.Sections.Contains(section)) return (null, Results.StatusCode(StatusCodes.Status403Forbidden));
        if (section is SittingSection.Agenda && model.Runs) model = model with { Waiting = await session.WaitingAppealsAsync(context.RequestAborted) };
        if (appeal is null) return (model, null);

        return sitting.Agenda.FirstOrDefault(item => item.Number == appeal) is { } found ? (model with { Case = found }, null) : (null, Results.NotFound());
    }

    /// <summary>The model of a page, without what only some pages read.</summary>
    public static SittingModel Model(CaseSession session, Actor actor, SittingView sitting, CaseView file, SittingSection section) => new()
    {
        Sitting = sitting,
        File = file,
        Actor = actor,
        Today = session.Today,
        Now = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(session.Now, TimeZoneInfo.FindSystemTimeZoneById(session.Settings.TimeZoneId)).DateTime),
        ConvocationDays = session.Settings.ConvocationDays,
        MinutesPerAppeal = session.Settings.MinutesPerAppeal,
        Section = section,
    };

    /// <summary>The page of a model.</summary>
    public static IResult Page(SittingModel model) => new RazorComponentResult<SittingScreen>(new { Model = model })
    {
        StatusCode = model.Refused is { } refused ? Problems.StatusOf(refused.Kind) : StatusCodes.Status200OK,
    };

    /// <summary>The page that a word stands for; null for none.</summary>
    public static SittingSection? SectionOf(string word) => word.Length > 0 ? FrenchCodes.Parse(typeof(SittingSection), word) as SittingSection? : SittingSection.Overview;
}
