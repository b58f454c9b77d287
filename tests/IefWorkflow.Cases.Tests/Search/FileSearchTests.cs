using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Notifications;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Search;
using IefWorkflow.Cases.Tests.Procedures;
using IefWorkflow.Law.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Search;

/// <summary>A file is found by what people have at hand, in the scope of who looks, and the search is logged.</summary>
public class FileSearchTests
{
    [Theory]
    [InlineData("Lefèvre", SearchKind.Name)]
    [InlineData("LEFEVRE anna", SearchKind.Name)]
    [InlineData("lefè", SearchKind.Name)]
    [InlineData("Yann", SearchKind.Name)]
    [InlineData("Lefebvre", SearchKind.Sound)]
    [InlineData("4 mai 2016", SearchKind.BirthDate)]
    [InlineData("04/05/2016", SearchKind.BirthDate)]
    [InlineData("4.5.2016", SearchKind.BirthDate)]
    [InlineData("2016-05-04", SearchKind.BirthDate)]
    [InlineData("04052016", SearchKind.BirthDate)]
    [InlineData("1A 123 456 7890 1", SearchKind.Registered)]
    [InlineData("1a12345678901", SearchKind.Registered)]
    [InlineData("2026-", SearchKind.Number)]
    public async Task A_file_is_found(string text, SearchKind kind)
    {
        await using var small = await WorldAsync();

        var result = await FindAsync(small, "gestionnaire", text);

        Assert.Equal((kind, 1), (result.Kind, result.Total));
        Assert.Equal("A.M.L.", Assert.Single(result.Rows).Initials);
        Assert.True((await small.World.UseAsync(session => session.Db.Set<ReadLogEntry>().SingleAsync())).Shown);
    }

    [Theory]
    [InlineData("gestionnaire", "Inconnu")]
    [InlineData("gestionnaire", "5 mai 2016")]
    [InlineData("gestionnaire", "%")]
    [InlineData("gestionnaire", "' OR 1=1 --")]
    [InlineData("cotes", "Lefèvre")]
    [InlineData("cotes", "2026-")]
    [InlineData("medecin", "Lefèvre")]
    [InlineData("mairie", "Lefèvre")]
    [InlineData("famille", "Lefèvre")]
    [InlineData("administrateur", "Lefèvre")]
    public async Task What_is_not_there_or_out_of_scope_is_not_found(string who, string text)
    {
        await using var small = await WorldAsync();
        await small.AddAccountAsync(new Account { Id = "cotes", Name = "Côtes", Role = Role.Clerk, Departements = "22" });

        Assert.Equal(0, (await FindAsync(small, who, text)).Total);
    }

    [Theory]
    [InlineData("DUPONT", "DUPOND")]
    [InlineData("PHILIPPE", "FILIPE")]
    [InlineData("LEFEVRE", "LEFEBVRE")]
    [InlineData("GAUTHIER", "GOTIER")]
    [InlineData("MICHELLE", "MICHEL")]
    [InlineData("CECILE", "SESIL")]
    public void Names_that_are_said_alike_sound_alike(string one, string other) => Assert.Equal(FrenchSound.Of(one), FrenchSound.Of(other));

    [Theory]
    [InlineData("MARTIN", "MOREAU")]
    [InlineData("ANNA", "PAUL")]
    [InlineData("LEGOFF", "LEROUX")]
    public void Other_names_do_not(string one, string other) => Assert.NotEqual(FrenchSound.Of(one), FrenchSound.Of(other));

    private static async Task<SmallWorld> WorldAsync()
    {
        var small = await SmallWorld.OpenAsync(new DateOnly(2026, 4, 1));
        var number = await small.RequestAsync(CaseState.UnderReview, null, lastName: "Lefèvre");
        var file = await small.FileAsync(number);
        await small.World.UseAsync(session =>
        {
            session.Db.Add(new LegalNotification { Id = "n", CaseId = file.Id, Act = NotifiedAct.Refusal, Channel = NotificationChannel.RegisteredLetter, TrackingNumber = "1A 123 456 7890 1", DispatchedOn = session.Today });
            return session.Db.SaveChangesAsync();
        });
        return small;
    }

    private static async Task<FileSearchResult> FindAsync(SmallWorld small, string who, string text) =>
        await small.World.Service<FileSearch>().FindAsync(await small.World.ActorAsync(who, default), text, default);
}
