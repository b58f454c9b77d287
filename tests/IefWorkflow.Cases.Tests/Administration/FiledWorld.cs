using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Cases.Simulation;
using IefWorkflow.Law.Calendar;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Administration;

/// <summary>A world in which one request was filed on 1 April 2026, on a short procedure.</summary>
internal static class FiledWorld
{
    private const string Request = """
        {"enfant-nom":"Le Goff","enfant-prenoms":"Anna","enfant-ne-le":"2016-05-04","commune":"Rennes","residence":"35","motif":"M4","annee":"2026-2027","responsables":[{"nom":"Yann Le Goff"}]}
        """;

    private static readonly AcademySettings Rennes = new() { Name = "Rennes", Seat = Departement.Parse("35"), Departements = [Departement.Parse("35"), Departement.Parse("22")] };

    public static async Task<CaseWorld> OpenAsync(string procedure)
    {
        var world = await CaseWorld.OpenAsync(Rennes, new DateOnly(2026, 4, 1), Path.Combine(AppContext.BaseDirectory, "Data", procedure), default);
        Assert.IsType<ActAnswer.Done>(await world.ActAsync(await world.ActorAsync("famille", default), "deposer-demande", null, JsonNode.Parse(Request)!.AsObject(), default));
        return world;
    }

    public static Task<CaseFile> FileAsync(this CaseWorld world) => world.UseAsync(session => session.Db.Files.AsNoTracking().SingleAsync());

    public static Task<List<string>> JournalAsync(this CaseWorld world) => world.UseAsync(async session =>
    {
        var file = await session.Db.Files.SingleAsync();
        return await session.Db.Journal.Where(entry => entry.CaseId == file.Id).OrderBy(entry => entry.Sequence).Select(entry => entry.Name).ToListAsync();
    });

    public static Task<int> ChangeRequestAsync(this CaseWorld world, Action<AuthorisationRequest> change) => world.UseAsync(async session =>
    {
        change(await session.Db.Set<AuthorisationRequest>().SingleAsync());
        return await session.Db.SaveChangesAsync();
    });
}
