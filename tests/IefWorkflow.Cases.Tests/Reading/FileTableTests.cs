using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Follow;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Tests.Procedures;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Tests.Reading;

/// <summary>The list of files: each in its part, in the scope of who looks, the nearest limit first.</summary>
public class FileTableTests
{
    private const string Filing = """{"enfant-nom":"Le Goff","enfant-prenoms":"Anna","enfant-ne-le":"2016-05-04","adresse":"2 rue du Four","commune":"Rennes","residence":"35","motif":"M4","annee":"2026-2027","responsables":[{"nom":"Yann Le Goff","courriel":"yann@example.org"}]}""";

    [Fact]
    public async Task A_file_goes_from_those_to_take_to_those_of_who_took_it_and_is_handed_on()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 4, 1));
        await small.AddAccountAsync(new Account { Id = "autre", Name = "Mme Riou", Role = Role.Clerk, Departements = "35" });
        var number = await small.DoneAsync("famille", "deposer-demande", null, Filing);
        Assert.Equal(number, Assert.Single(await RowsAsync(small, "gestionnaire", FileTab.ToTake)).Number);

        await small.DoneAsync("gestionnaire", "prendre-dossier", number, "{}");
        Assert.Empty(await RowsAsync(small, "gestionnaire", FileTab.ToTake));
        Assert.Contains("gestionnaire", Assert.Single(await RowsAsync(small, "gestionnaire", FileTab.Mine)).Holder, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(RefusalKind.NotExpected, (await small.RefusedAsync("autre", "prendre-dossier", number, "{}")).Kind);

        await small.DoneAsync("gestionnaire", "confier-dossier", number, """{"a":"autre"}""");
        Assert.Equal("Mme Riou", Assert.Single(await RowsAsync(small, "autre", FileTab.Mine)).Holder);
        Assert.Contains((await ViewAsync(small, "gestionnaire", number)).Timeline, entry => entry.Name == "confier-dossier");
    }

    [Theory]
    [InlineData("cotes")]
    [InlineData("medecin")]
    [InlineData("famille")]
    [InlineData("personne")]
    public async Task A_file_is_not_handed_to_who_may_not_follow_it(string who)
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 4, 1));
        await small.AddAccountAsync(new Account { Id = "cotes", Name = "Côtes", Role = Role.Clerk, Departements = "22" });
        var number = await small.RequestAsync(CaseState.UnderReview, null);

        Assert.Equal(RefusalKind.BadInput, (await small.RefusedAsync("gestionnaire", "confier-dossier", number, $$"""{"a":"{{who}}"}""")).Kind);
    }

    [Fact]
    public async Task A_label_is_put_on_once_filters_the_list_and_comes_off()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 4, 1));
        var number = await small.RequestAsync(CaseState.UnderReview, null);
        await small.RequestAsync(CaseState.UnderReview, null, lastName: "Autre");

        await small.DoneAsync("gestionnaire", "etiqueter-dossier", number, """{"etiquette":"à revoir"}""");
        Assert.Equal(RefusalKind.NotExpected, (await small.RefusedAsync("gestionnaire", "etiqueter-dossier", number, """{"etiquette":"à revoir"}""")).Kind);
        var (rows, total) = await PageAsync(small, "gestionnaire", new FileTableFilter { Label = "à revoir" });
        Assert.Equal((1, number), (total, rows[0].Number));
        Assert.Equal(["à revoir"], rows[0].Labels);

        await small.DoneAsync("gestionnaire", "etiqueter-dossier", number, """{"etiquette":"à revoir","retirer":true}""");
        Assert.Equal(0, (await PageAsync(small, "gestionnaire", new FileTableFilter { Label = "à revoir" })).Total);
    }

    [Theory]
    [InlineData("gestionnaire", 3)]
    [InlineData("cotes", 1)]
    [InlineData("medecin", 1)]
    [InlineData("secretariat", 3)]
    [InlineData("administrateur", 3)]
    [InlineData("membre", 0)]
    [InlineData("concepteur", 0)]
    [InlineData("mairie", 0)]
    [InlineData("chef-etablissement", 0)]
    public async Task Each_role_lists_the_files_that_it_may_open(string who, int expected)
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 4, 1));
        await small.AddAccountAsync(new Account { Id = "cotes", Name = "Côtes", Role = Role.Clerk, Departements = "22" });
        await small.RequestAsync(CaseState.UnderReview, null);
        await small.RequestAsync(CaseState.UnderReview, null, departement: "22");
        await small.RequestAsync(CaseState.UnderReview, null, ground: Ground.Health);

        Assert.Equal(expected, (await PageAsync(small, who, new FileTableFilter())).Total);
    }

    [Fact]
    public async Task The_nearest_limit_comes_first_and_what_has_none_last()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 4, 1));
        var without = await small.RequestAsync(CaseState.Authorised, DecisionKind.Grant);
        var later = await small.DoneAsync("famille", "deposer-demande", null, Filing);
        await small.AtAsync(2026, 4, 3);
        var last = await small.DoneAsync("famille", "deposer-demande", null, Filing);

        var (rows, _) = await PageAsync(small, "gestionnaire", new FileTableFilter());
        Assert.Equal([later, last, without], rows.Select(row => row.Number));
        Assert.Equal("A.L.G.", rows[0].Initials);
        Assert.True(rows[0].Missing > 0);
        Assert.Null(rows[2].DueOn);
    }

    [Fact]
    public async Task A_list_is_kept_under_its_name_by_each_person_alone()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 4, 1));
        var (clerk, dasen) = (await small.World.ActorAsync("gestionnaire", default), await small.World.ActorAsync("dasen", default));

        Assert.Null(await small.World.UseAsync(session => session.SaveListAsync(clerk, "Urgents", "onglet=suivis", default)));
        Assert.Null(await small.World.UseAsync(session => session.SaveListAsync(clerk, "Urgents", "onglet=tous", default)));
        Assert.NotNull(await small.World.UseAsync(session => session.SaveListAsync(clerk, "  ", "onglet=tous", default)));

        Assert.Equal("onglet=tous", Assert.Single(await small.World.UseAsync(session => session.SavedListsAsync(clerk, default))).Query);
        Assert.Empty(await small.World.UseAsync(session => session.SavedListsAsync(dasen, default)));
    }

    [Fact]
    public async Task What_is_read_again_before_an_act_changes_nothing()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 4, 1));
        var number = await small.RequestAsync(CaseState.UnderReview, null);
        var request = new ActRequest(await small.World.ActorAsync("gestionnaire", default), "prendre-dossier", number, []);

        Assert.IsType<ActAnswer.Done>(await small.World.Service<ActDesk>().RehearseAsync(request, default));
        Assert.Null((await small.FileAsync(number)).HolderId);
        Assert.IsType<ActAnswer.Done>(await small.World.Service<ActDesk>().PerformAsync(request, default));
        Assert.IsType<ActAnswer.Refused>(await small.World.Service<ActDesk>().RehearseAsync(request, default));
    }

    private static async Task<IReadOnlyList<FileRow>> RowsAsync(SmallWorld small, string who, FileTab tab) => (await PageAsync(small, who, new FileTableFilter { Tab = tab })).Rows;

    private static async Task<(IReadOnlyList<FileRow> Rows, int Total)> PageAsync(SmallWorld small, string who, FileTableFilter filter)
    {
        var actor = await small.World.ActorAsync(who, default);
        return await small.World.UseAsync(session => session.PageAsync(actor, filter, 1, 50, default));
    }

    private static async Task<CaseView> ViewAsync(SmallWorld small, string who, string number) =>
        Assert.IsType<CaseReading.Opened>(await small.World.Service<CaseReader>().OpenAsync(await small.World.ActorAsync(who, default), number, default)).View;
}
