using System.Text.Json;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Recurring;
using IefWorkflow.Cases.Simulation;
using IefWorkflow.Cases.Tasks;
using IefWorkflow.Cases.Tests.Procedures;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Requests;

/// <summary>The head of school knows which child the opinion is about, and reaches the pupils of their own school alone (R131-11-7).</summary>
public sealed class HeadOfSchoolTests : IAsyncLifetime
{
    private const string Other = "0359998C";
    private const string Opinion = """{"sens":"favorable","texte":"Harcèlement établi, mesures sans effet.","concertation-le":"2026-10-02"}""";
    private const string Designate = "designer-etablissement-inscription";
    private SmallWorld small = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 5));

    /// <inheritdoc/>
    public async Task DisposeAsync() => await small.DisposeAsync();

    [Theory]
    [InlineData(Cast.School, true)]
    [InlineData("0359999 d", true)]
    [InlineData(Other, false)]
    [InlineData("", false)]
    public async Task A_head_acts_reads_and_finds_work_on_the_pupils_of_their_school_alone(string school, bool isOwn)
    {
        await small.AddAccountAsync(new Account { Id = "autre-chef", Name = "Autre", Role = Role.Head, Schools = Other, Departements = "35", Email = "autre@academie.example", EmailIsVerified = true });
        var number = await FiledAsync(school);
        var head = await small.World.ActorAsync("chef-etablissement", default);

        Assert.Equal(isOwn ? [number] : [], await WorkAsync(head));
        Assert.Equal(isOwn, (await small.World.UseAsync(session => session.WorklistCountAsync(head, default))).InScope == 1);
        Assert.Equal(isOwn, await ReadAsync("chef-etablissement", number) is CaseReading.Opened);
        Assert.Equal(isOwn, (await DigestsAsync()).Contains("chef-etablissement@academie.example"));
        Assert.Equal(school == Other, (await WorkAsync(await small.World.ActorAsync("autre-chef", default))).Contains(number));
        var answer = await small.DoAsync("chef-etablissement", "rendre-avis-directeur", number, Opinion);
        Assert.Equal(isOwn ? null : RefusalKind.Forbidden, (answer as ActAnswer.Refused)?.Kind);
    }

    [Fact]
    public async Task Who_is_asked_sees_the_child_and_what_the_family_says_and_nothing_else_until_the_opinion_is_given()
    {
        var number = await FiledAsync(Cast.School);

        var view = await ViewAsync("chef-etablissement", number);

        Assert.Equal(
            new PupilView("Le Goff", "Anna", new DateOnly(2016, 5, 4), "Collège Aimé-Césaire, Rennes", Cast.School, new DateOnly(2026, 10, 5), "Insultes et coups depuis la rentrée."), view.Pupil);
        Assert.Equal((0, 0, 0, 0, 0), (view.Details.Count, view.Persons.Count, view.Pieces.Count, view.Letters.Count, view.Timeline.Count));
        var written = JsonSerializer.Serialize(view);
        foreach (var kept in new[] { "rue du Four", "Yann", "M1A", "anté" }) Assert.DoesNotContain(kept, written, StringComparison.Ordinal);
        var file = await small.FileAsync(number);
        Assert.Equal((file.Id, true), await small.World.UseAsync(async session => await session.Db.Set<ReadLogEntry>().Where(entry => entry.ActorId == "chef-etablissement").Select(entry => ValueTuple.Create(entry.CaseId, entry.Shown)).SingleAsync()));

        await small.DoneAsync("chef-etablissement", "rendre-avis-directeur", number, Opinion);
        Assert.Null((await ViewAsync("chef-etablissement", number)).Pupil);
        Assert.NotNull((await ViewAsync("gestionnaire", number)).Pupil);
    }

    [Fact]
    public async Task A_head_reads_their_own_opinion_again_and_corrects_it()
    {
        var number = await FiledAsync(Cast.School);
        await small.DoneAsync("chef-etablissement", "rendre-avis-directeur", number, Opinion);

        var given = Assert.Single((await ViewAsync("chef-etablissement", number)).Opinions);
        Assert.Equal("Harcèlement établi, mesures sans effet.", given.Text);
        await small.DoneAsync("chef-etablissement", "corriger", number, $$"""{"avis":"{{given.Id}}","motif":"Erreur de sens","sens":"defavorable","texte":"Les mesures prises suffisent."}""");
        Assert.Equal([true, false], (await ViewAsync("chef-etablissement", number)).Opinions.Select(opinion => opinion.IsCorrected));
    }

    [Theory]
    [InlineData("medecin")]
    [InlineData("secretariat")]
    [InlineData("administrateur")]
    public async Task What_the_head_is_told_is_told_to_no_other_role_that_does_not_follow_the_file(string who)
    {
        var number = await FiledAsync(Cast.School);

        Assert.Null((await ViewAsync(who, number)).Pupil);
    }

    [Theory]
    [InlineData("", "n'est pas connu")]
    [InlineData(Other, Other)]
    public async Task An_opinion_that_nobody_reaches_is_told_to_the_clerk_who_designates_the_school(string school, string said)
    {
        var number = await FiledAsync(school);
        var (alert, on) = Assert.Single(await AlertsAsync("gestionnaire"));
        Assert.Equal(number, on);
        Assert.Contains(said, alert.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Goff", alert.Text, StringComparison.Ordinal);

        await small.DoneAsync("gestionnaire", Designate, number, """{"uai":"0359999 d","etablissement":"Collège Jean-Moulin"}""");

        Assert.Empty(await AlertsAsync("gestionnaire"));
        var view = await ViewAsync("gestionnaire", number);
        Assert.Equal((Cast.School, "Collège Jean-Moulin"), (view.Pupil!.SchoolCode, view.Pupil.School));
        Assert.Contains(view.Timeline, entry => entry.Name == Designate && entry.Data!.Contains("0359999", StringComparison.Ordinal));
        await small.DoneAsync("chef-etablissement", "rendre-avis-directeur", number, Opinion);
    }

    [Fact]
    public async Task A_corrected_school_takes_the_file_from_the_head_who_had_it()
    {
        var number = await FiledAsync(Cast.School);

        await small.DoneAsync("gestionnaire", Designate, number, $$"""{"uai":"{{Other}}"}""");

        Assert.IsType<CaseReading.Refused>(await ReadAsync("chef-etablissement", number));
        Assert.Contains(Other, Assert.Single(await AlertsAsync("gestionnaire")).Alert.Text, StringComparison.Ordinal);
        Assert.Equal("Collège Aimé-Césaire, Rennes", (await ViewAsync("gestionnaire", number)).Pupil!.School);
    }

    [Fact]
    public async Task Accounts_that_open_and_close_meanwhile_are_seen_the_next_morning()
    {
        var number = await FiledAsync(Cast.School);
        await SetActiveAsync(false);
        Assert.Empty(await AlertsAsync("gestionnaire"));

        await MorningAsync(6);
        Assert.Equal(number, Assert.Single(await AlertsAsync("gestionnaire")).Number);

        await SetActiveAsync(true);
        await MorningAsync(7);
        Assert.Empty(await AlertsAsync("gestionnaire"));

        await SetActiveAsync(false);
        await MorningAsync(8);
        var (alert, _) = Assert.Single(await AlertsAsync("gestionnaire"));
        await small.DoneAsync("gestionnaire", "clore-alerte", number, $$"""{"alerte":"{{alert.Id}}","suite":"Lettre L-10 envoyée au collège"}""");
        await MorningAsync(9);
        Assert.Empty(await AlertsAsync("gestionnaire"));
    }

    [Fact]
    public async Task A_family_is_not_held_up_by_a_school_that_nobody_knows()
    {
        var number = await small.DoneAsync("famille", "deposer-demande", null, RequestWorld.Filing("M2A", RequestWorld.Sport + ",\"INT-DOC\"", ",\"integrite-menacee\":true"));
        Assert.Equal(number, Assert.Single(await AlertsAsync("gestionnaire")).Number);
        await small.DoneAsync("gestionnaire", "accuser-reception", number, """{"notifie-le":"2026-10-05"}""");

        await small.DoneAsync("dasen", "constater-absence-avis", number, """{"de":"chef-etablissement","motif":"Établissement inconnu"}""");

        Assert.Equal(CaseState.UnderReview, await small.StateAsync(number));
        Assert.Empty(await AlertsAsync("gestionnaire"));
    }

    [Theory]
    [InlineData("gestionnaire", """{"uai":"0359999A"}""", RefusalKind.BadInput)]
    [InlineData("gestionnaire", """{"uai":"035999D"}""", RefusalKind.BadInput)]
    [InlineData("gestionnaire", """{"uai":"collège"}""", RefusalKind.BadInput)]
    [InlineData("gestionnaire", """{"uai":""}""", RefusalKind.BadInput)]
    [InlineData("gestionnaire", "{}", RefusalKind.BadInput)]
    [InlineData("gestionnaire", """{"uai":"0359999D"}""", RefusalKind.NotExpected)]
    [InlineData("chef-etablissement", """{"uai":"0359998C"}""", RefusalKind.Forbidden)]
    [InlineData("famille", """{"uai":"0359998C"}""", RefusalKind.Forbidden)]
    public async Task What_does_not_designate_a_school_is_refused(string who, string data, RefusalKind kind)
    {
        var number = await FiledAsync(Cast.School);

        Assert.Equal(kind, (await small.RefusedAsync(who, Designate, number, data)).Kind);
        Assert.Equal(Cast.School, (await small.FileAsync(number)).SchoolCode);
    }

    [Fact]
    public async Task No_school_is_designated_where_no_opinion_is_awaited()
    {
        var ordinary = await small.RequestAsync(CaseState.UnderReview, null);
        var given = await FiledAsync(Cast.School);
        await small.DoneAsync("chef-etablissement", "rendre-avis-directeur", given, Opinion);

        foreach (var number in new[] { ordinary, given })
        {
            Assert.Equal(RefusalKind.NotExpected, (await small.RefusedAsync("gestionnaire", Designate, number, $$"""{"uai":"{{Other}}"}""")).Kind);
        }
    }

    [Fact]
    public async Task A_family_that_gives_a_wrong_code_is_told_so_and_one_that_gives_none_is_not_asked()
    {
        var refused = await small.RefusedAsync("famille", "deposer-demande", null, Filing("0359999A"));

        Assert.Equal((RefusalKind.BadInput, "uai"), (refused.Kind, Assert.Single(refused.Faults).Path));
        Assert.Contains("laissez-le vide", refused.Message, StringComparison.Ordinal);
        await FiledAsync("");
    }

    [Fact]
    public async Task The_school_of_a_child_whom_nothing_threatens_is_not_kept()
    {
        var number = await small.DoneAsync("famille", "deposer-demande", null, Filing(Cast.School).Replace("\"integrite-menacee\":true,", "", StringComparison.Ordinal));

        Assert.Null((await small.FileAsync(number)).SchoolCode);
        Assert.Null((await ViewAsync("gestionnaire", number)).Pupil);
        Assert.IsType<CaseReading.Refused>(await ReadAsync("chef-etablissement", number));
    }

    [Theory]
    [InlineData(Cast.School, "chef-etablissement@academie.example")]
    [InlineData(Other, "gestionnaire@academie.example")]
    public async Task A_reminder_goes_to_the_head_of_the_school_or_else_to_the_clerk(string school, string to)
    {
        var number = await FiledAsync(school);

        await small.World.UseAsync(async session =>
        {
            await session.Outbox.WriteToRoleAsync((await session.FindAsync(number, default))!, Role.Head, MessageKind.Reminder, "rappel", "Avis attendu", "Rendez l'avis.", default);
            return await session.Db.SaveChangesAsync();
        });

        Assert.Equal([to], await small.World.UseAsync(session => session.Db.Messages.Where(message => message.Id.StartsWith("rappel")).Select(message => message.To).ToListAsync()));
    }

    [Theory]
    [InlineData("0359999D", null)]
    [InlineData(" 0359 999d ", null)]
    [InlineData("0750655E", null)]
    [InlineData("0350936C", null)]
    [InlineData("0359999I", "faute de frappe")]
    [InlineData("0359999E", "faute de frappe")]
    [InlineData("0359999", "sept chiffres")]
    [InlineData("035999D", "sept chiffres")]
    [InlineData("03599999D", "sept chiffres")]
    [InlineData("+359999D", "sept chiffres")]
    [InlineData("2A59999D", "sept chiffres")]
    [InlineData("0359999É", "sept chiffres")]
    [InlineData("", "sept chiffres")]
    public void A_code_is_seven_digits_and_the_letter_that_checks_them(string text, string? said)
    {
        var fault = SchoolCode.Fault(text);

        if (said is null) Assert.Null(fault);
        else Assert.Contains(said, fault, StringComparison.Ordinal);
    }

    private static string Filing(string school) => RequestWorld.Filing(
        "M1A", RequestWorld.Common + ",\"INT-DOC\"",
        $$""","integrite-menacee":true,"etablissement":"Collège Aimé-Césaire, Rennes","uai":"{{school}}","faits-signales":"Insultes et coups depuis la rentrée." """);

    private Task<string> FiledAsync(string school) => small.DoneAsync("famille", "deposer-demande", null, Filing(school));

    private async Task<CaseReading> ReadAsync(string who, string number) => await small.World.Service<CaseReader>().OpenAsync(await small.World.ActorAsync(who, default), number, default);

    private async Task<CaseView> ViewAsync(string who, string number) => Assert.IsType<CaseReading.Opened>(await ReadAsync(who, number)).View;

    private async Task<IEnumerable<string>> WorkAsync(Actor actor) => (await small.World.UseAsync(session => session.WorklistAsync(actor, default))).Select(item => item.Number);

    private async Task<IReadOnlyList<(Alert Alert, string? Number)>> AlertsAsync(string who)
    {
        var actor = await small.World.ActorAsync(who, default);
        return await small.World.UseAsync(session => session.AlertsAsync(actor, default));
    }

    private async Task<List<string>> DigestsAsync()
    {
        await new DailyRuns(small.World.Scopes).RunAsync(new DailyDigest(), default);
        return await small.World.UseAsync(session => session.Db.Messages.Where(message => message.Id.StartsWith("travail-du-jour")).Select(message => message.To).ToListAsync());
    }

    private async Task MorningAsync(int day)
    {
        await small.World.AdvanceAsync(new DateOnly(2026, 10, day), new TimeOnly(9, 0), default);
        Assert.True(await new DailyRuns(small.World.Scopes).RunAsync(new HeadAlerts(), default));
    }

    private Task<int> SetActiveAsync(bool isActive) => small.World.UseAsync(async session =>
    {
        (await session.Db.Accounts.FindAsync("chef-etablissement"))!.IsActive = isActive;
        return await session.Db.SaveChangesAsync();
    });
}
