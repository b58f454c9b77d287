using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.Notifications;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Simulation;
using IefWorkflow.Cases.Tests.Procedures;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.Notifications;
using IefWorkflow.Law.Requests;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Reading;

/// <summary>Least sight: each role sees of a file what it needs, in its scope, and every read is logged.</summary>
public class ReadingTests
{
    /// <summary>Role × what is shown of a request for health, its address protected.</summary>
    [Theory]
    [InlineData("famille", "pieces contenus personnes courriers messages avis-directeur")]
    [InlineData("gestionnaire", "pieces contenus personnes adresses courriers messages journal avis-directeur avis-existe")]
    [InlineData("dasen", "pieces contenus personnes adresses courriers messages journal avis-directeur avis-existe avis-sens")]
    [InlineData("medecin", "pieces sante personnes avis-existe avis-sens avis-texte")]
    [InlineData("secretariat", "pieces contenus personnes adresses courriers messages journal avis-directeur")]
    [InlineData("president", "pieces contenus personnes courriers messages avis-directeur avis-existe avis-sens")]
    [InlineData("administrateur", "")]
    public async Task Each_role_sees_its_part_of_a_request_and_nothing_else(string who, string expected)
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));
        var number = await HealthRequestAsync(small);

        var view = await ViewAsync(small, who, number);

        Assert.Equal(expected, Shown(view));
    }

    [Theory]
    [InlineData("famille", "")]
    [InlineData("gestionnaire", "")]
    [InlineData("dasen", "")]
    [InlineData("secretariat", "votes")]
    [InlineData("president", "votes")]
    [InlineData("membre", "")]
    [InlineData("administrateur", "")]
    public async Task Votes_are_for_the_president_and_the_secretariat(string who, string expected)
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));
        await SeatAsync(small, new DateOnly(2026, 9, 1));
        var number = await AppealAsync(small);

        var entry = Assert.Single((await ViewAsync(small, who, number)).Timeline, line => line.Name == "deliberer");

        Assert.Equal(expected, entry.Data?.Contains("contre") == true ? "votes" : "");
        Assert.Equal("Délibérer sur le recours", entry.Label);
    }

    /// <summary>Role × a file of another scope.</summary>
    [Theory]
    [InlineData(Role.Family, "")]
    [InlineData(Role.Clerk, "22")]
    [InlineData(Role.Dasen, "22")]
    [InlineData(Role.Doctor, "22")]
    [InlineData(Role.Head, "22")]
    [InlineData(Role.Mayor, "22")]
    [InlineData(Role.Member, "")]
    [InlineData(Role.Designer, "")]
    public async Task A_file_of_another_scope_is_not_shown_and_the_attempt_is_logged(Role role, string departements)
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));
        var number = await HealthRequestAsync(small);
        await small.AddAccountAsync(new Account { Id = "autre", Name = "Autre", Role = role, Departements = departements });

        var refused = Assert.IsType<CaseReading.Refused>(await ReadAsync(small, "autre", number));

        Assert.Equal(role is Role.Family ? RefusalKind.NotFound : RefusalKind.Forbidden, refused.Refusal.Kind);
        var logged = await small.World.UseAsync(session => session.Db.Set<ReadLogEntry>().SingleAsync());
        Assert.Equal(("autre", false), (logged.ActorId, logged.Shown));
    }

    [Fact]
    public async Task A_family_is_answered_alike_whether_a_file_is_another_familys_or_nobodys()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));
        var number = await HealthRequestAsync(small);
        await small.AddAccountAsync(new Account { Id = "autre", Name = "Autre", Role = Role.Family });
        var unknown = "2026-9999";

        var foreign = Assert.IsType<CaseReading.Refused>(await ReadAsync(small, "autre", number));
        var none = Assert.IsType<CaseReading.Refused>(await ReadAsync(small, "autre", unknown));
        Assert.Equal(none.Refusal.Message.Replace(unknown, number, StringComparison.Ordinal), foreign.Refusal.Message);

        var actor = await small.World.ActorAsync("autre", default);
        foreach (var act in (string[])["se-desister", "decider", "produire-pieces-recours"])
        {
            var onForeign = Assert.IsType<ActAnswer.Refused>(await small.World.ActAsync(actor, act, number, [], default));
            var onNone = Assert.IsType<ActAnswer.Refused>(await small.World.ActAsync(actor, act, unknown, [], default));
            Assert.Equal((onNone.Kind, onNone.Message.Replace(unknown, number, StringComparison.Ordinal), onNone.Article), (onForeign.Kind, onForeign.Message, onForeign.Article));
            Assert.Equal(onNone.Faults, onForeign.Faults);
        }
    }

    [Fact]
    public async Task Every_read_is_logged_with_who_in_which_role_and_when()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));
        var number = await HealthRequestAsync(small);

        await ReadAsync(small, "dasen", number);
        await ReadAsync(small, "dasen", number);

        var file = await small.FileAsync(number);
        var entries = await small.World.UseAsync(session => session.Db.Set<ReadLogEntry>().ToListAsync());
        Assert.All(entries, entry => Assert.Equal((file.Id, "dasen", "dasen", "dossier", true, small.World.Clock.GetUtcNow()), (entry.CaseId, entry.ActorId, entry.Role, entry.What, entry.Shown, entry.At)));
        Assert.Equal(2, entries.Count);
    }

    [Fact]
    public async Task The_doctor_opens_only_requests_that_ask_for_an_opinion_and_the_head_only_those_of_a_pupil()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));
        var ordinary = await small.RequestAsync(CaseState.UnderReview, null);
        var threatened = await small.RequestAsync(CaseState.UnderReview, null, threatened: true, schoolCode: Cast.School);
        var elsewhere = await small.RequestAsync(CaseState.UnderReview, null, threatened: true, schoolCode: "0359998C");

        Assert.IsType<CaseReading.Refused>(await ReadAsync(small, "medecin", ordinary));
        Assert.IsType<CaseReading.Refused>(await ReadAsync(small, "chef-etablissement", ordinary));
        Assert.IsType<CaseReading.Refused>(await ReadAsync(small, "chef-etablissement", elsewhere));
        Assert.Empty((await ViewAsync(small, "chef-etablissement", threatened)).Persons);
    }

    [Theory]
    [InlineData("2026-09-01", true)]
    [InlineData("2026-10-02", false)]
    public async Task A_member_opens_appeals_only_while_the_mandate_runs(string startsOn, bool opened)
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));
        await SeatAsync(small, DateOnly.Parse(startsOn));
        var number = await AppealAsync(small);

        Assert.Equal(opened, await ReadAsync(small, "membre", number) is CaseReading.Opened);
    }

    [Theory]
    [InlineData("moi", true)]
    [InlineData("ien", false)]
    public async Task A_member_opens_the_appeals_of_the_sittings_to_which_the_member_is_convened(string convened, bool opened)
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));
        await SeatAsync(small, new DateOnly(2026, 9, 1));
        var number = await small.World.UseAsync(async session =>
        {
            var file = await session.OpenFileAsync(CaseKind.Appeal, session.Settings.Seat, CaseState.Scheduled, null, "famille", default);
            session.Db.Set<AgendaItem>().Add(new AgendaItem { SittingId = "s", AppealId = file.Id, Position = 1, AddedOn = session.Today });
            session.Db.Set<Convocation>().Add(new Convocation { SittingId = "s", HolderId = convened, SentOn = session.Today, Event = "x#1" });
            await session.Db.SaveChangesAsync();
            return file.Number;
        });

        var answer = await small.World.UseAsync(async session => await ReadingScope.RefuseAsync(session, new Actor("membre", "Moi", Role.Member, []), (await session.FindAsync(number, default))!, default));

        Assert.Equal(opened, answer is null);
    }

    [Fact]
    public async Task A_town_hall_receives_its_own_children_and_only_the_six_categories()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));
        var number = await small.RequestAsync(CaseState.TacitlyAuthorised, DecisionKind.TacitAcceptance, isProtected: true);
        Assert.IsType<CaseReading.Refused>(await ReadAsync(small, "mairie", number));
        await small.AddAccountAsync(new Account { Id = "rennes", Name = "Mairie de Rennes", Role = Role.Mayor, Departements = "35", Communes = "Cesson; Rennes" });

        var entry = Assert.IsType<CaseReading.ForMayor>(await ReadAsync(small, "rennes", number)).Entry;

        Assert.Equal(("Le Goff", "instruction dans la famille", new DateOnly(2026, 10, 1)), (entry.Child.LastName, entry.Child.ModeThisYear, entry.Schooling.AuthorisationIssuedOn!.Value));
        Assert.Equal(("", ""), (entry.Child.Address, entry.Guardians.Single().Address));
    }

    [Fact]
    public async Task A_town_hall_lists_the_authorised_children_of_its_communes_and_nobody_else_does()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));
        var authorised = await small.RequestAsync(CaseState.TacitlyAuthorised, DecisionKind.TacitAcceptance);
        await small.RequestAsync(CaseState.UnderReview, null);
        await small.AddAccountAsync(new Account { Id = "rennes", Name = "Mairie de Rennes", Role = Role.Mayor, Departements = "35", Communes = "Rennes" });
        await small.AddAccountAsync(new Account { Id = "brest", Name = "Mairie de Brest", Role = Role.Mayor, Departements = "29", Communes = "Brest" });
        var reader = small.World.Service<MayorReader>();

        var listed = await reader.ListAsync(new Actor("rennes", "Mairie de Rennes", Role.Mayor, []), default);

        Assert.Equal("Le Goff", Assert.Single(listed).Child.LastName);
        Assert.Empty(await reader.ListAsync(new Actor("brest", "Mairie de Brest", Role.Mayor, []), default));
        Assert.Empty(await reader.ListAsync(new Actor("gestionnaire", "Moi", Role.Clerk, []), default));
        var id = (await small.FileAsync(authorised)).Id;
        Assert.Equal(1, await small.World.UseAsync(session => session.Db.Set<ReadLogEntry>().CountAsync(entry => entry.ActorId == "rennes" && entry.CaseId == id && entry.Shown)));
    }

    [Fact]
    public async Task A_family_sees_a_decision_and_its_letter_only_once_notified_and_never_internal_messages()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));
        var number = await small.RequestAsync(CaseState.UnderReview, null);
        var id = (await small.FileAsync(number)).Id;
        await small.World.UseAsync(async session =>
        {
            var file = await session.GetAsync(id, default);
            session.Db.Set<Decision>().Add(new Decision { Id = "d", CaseId = id, Kind = DecisionKind.Refusal, On = session.Today, SignedBy = "Le DASEN", SignedById = "dasen" });
            await session.Letters.PrepareAsync(file, "L-07", "l", [], null, default);
            await session.Outbox.WriteToRoleAsync(file, Role.Clerk, MessageKind.Reminder, "m", "Rappel", "Texte", default);
            return await session.Db.SaveChangesAsync();
        });
        var before = await ViewAsync(small, "famille", number);
        await small.World.UseAsync(session =>
        {
            session.Db.Set<LegalNotification>().Add(new LegalNotification { Id = "n", CaseId = id, DecisionId = "d", Act = NotifiedAct.Refusal, Channel = NotificationChannel.HandDelivery, DispatchedOn = session.Today, NotifiedOn = session.Today });
            return session.Db.SaveChangesAsync();
        });
        var after = await ViewAsync(small, "famille", number);

        Assert.Equal((0, 0, 0), (before.Decisions.Count, before.Letters.Count, before.Messages.Count));
        Assert.Equal((1, 1, 0), (after.Decisions.Count, after.Letters.Count, after.Messages.Count));
        Assert.Single((await ViewAsync(small, "gestionnaire", number)).Messages);
    }

    [Fact]
    public async Task A_file_that_does_not_exist_is_said_so()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));

        Assert.Equal(RefusalKind.NotFound, Assert.IsType<CaseReading.Refused>(await ReadAsync(small, "dasen", "2026-9999")).Refusal.Kind);
    }

    [Fact]
    public async Task Each_kind_of_file_can_be_opened()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));
        var request = await small.RequestAsync(CaseState.Authorised, DecisionKind.Grant);
        var moved = await small.DoneAsync("famille", "declarer-changement-residence", request, """{"demenagement-le":"2026-10-01","commune":"Fougères","departement":"35"}""");
        var body = await small.DoneAsync("dasen", "ouvrir-annee-instance", null, """{"annee":2026,"departement":"35"}""");

        var view = await ViewAsync(small, "famille", moved);
        Assert.Equal((request, "Fougères"), (view.ParentNumber, view.Details["c2"]!.GetValue<string>()));
        Assert.Single((await ViewAsync(small, "gestionnaire", moved)).Tasks);
        Assert.Empty(view.Tasks);
        Assert.Equal(CaseKind.DepartmentalBody, (await ViewAsync(small, "dasen", body)).Kind);
        Assert.IsType<CaseReading.Refused>(await ReadAsync(small, "famille", body));
    }

    private static async Task<CaseReading> ReadAsync(SmallWorld small, string who, string number) =>
        await small.World.Service<CaseReader>().OpenAsync(await small.World.ActorAsync(who, default), number, default);

    private static async Task<CaseView> ViewAsync(SmallWorld small, string who, string number) => Assert.IsType<CaseReading.Opened>(await ReadAsync(small, who, number)).View;

    private static string Shown(CaseView view)
    {
        var medical = view.Opinions.FirstOrDefault(opinion => opinion.Role is Role.Doctor);
        (string Word, bool Is)[] parts =
        [
            ("pieces", view.Pieces.Count == 3),
            ("contenus", view.Pieces.Any(piece => piece.Code == "P01" && piece.ContentDigest is not null)),
            ("sante", view.Pieces.Any(piece => piece.Code == "M1B-CDAPH" && piece.ContentDigest is not null)),
            ("personnes", view.Persons.Count > 0),
            ("adresses", view.Persons.Any(person => person.Address == "9 rue Cachée")),
            ("courriers", view.Letters.Any(letter => letter.Code == "L-01")),
            ("messages", view.Messages.Count > 0),
            ("journal", view.Timeline.Any(entry => entry.Name == "deposer-demande" && entry.Data is not null)),
            ("avis-directeur", view.Opinions.Any(opinion => opinion is { Role: Role.Head, Text: not null })),
            ("avis-existe", medical is not null),
            ("avis-sens", medical?.Direction is not null),
            ("avis-texte", medical?.Text is not null || view.Timeline.Any(entry => entry.Name == "rendre-avis-medical" && entry.Data is not null)),
        ];
        return string.Join(' ', parts.Where(part => part.Is).Select(part => part.Word));
    }

    private static async Task<string> HealthRequestAsync(SmallWorld small)
    {
        var number = await small.RequestAsync(CaseState.UnderReview, null, ground: Ground.Disability, isProtected: true);
        await small.World.UseAsync(async session =>
        {
            var file = (await session.FindAsync(number, default))!;
            foreach (var code in new[] { "P01", "M1B-CDAPH", "M1B-CERT" })
            {
                session.Db.Set<Piece>().Add(new Piece { Id = code, CaseId = file.Id, Code = code, ReceivedOn = session.Today, ContentDigest = code == "M1B-CERT" ? null : new string('a', 64), FileName = $"{code}.pdf" });
            }

            session.Db.Set<Opinion>().Add(new Opinion { Id = "o1", CaseId = file.Id, Role = Role.Doctor, By = "Dr Abgrall", ById = "medecin", On = session.Today, Direction = OpinionDirection.Favourable, Text = "Vu" });
            session.Db.Set<Opinion>().Add(new Opinion { Id = "o2", CaseId = file.Id, Role = Role.Head, By = "M. Tanguy", ById = "chef-etablissement", On = session.Today, Direction = OpinionDirection.Favourable, Text = "Vu" });
            await session.Letters.PrepareAsync(file, "L-01", "l", [], null, default);
            var family = (await session.Db.Accounts.FindAsync("famille"))!;
            await session.Outbox.WriteAsync(file, family, MessageKind.Information, "m", "Reçu", "Texte", default);
            session.Journal.Add(file, Actor.System, "deposer-demande", "Déposer", new() { ["adresse"] = "x" });
            session.Journal.Add(file, Actor.System, "rendre-avis-medical", "Rendre l'avis", new() { ["avis"] = "x" });
            return await session.Db.SaveChangesAsync();
        });
        return number;
    }

    private static Task<string> AppealAsync(SmallWorld small) => small.World.UseAsync(async session =>
    {
        var file = await session.OpenFileAsync(CaseKind.Sitting, session.Settings.Seat, CaseState.Open, null, "famille", default);
        session.Journal.Add(file, Actor.System, "deliberer", "Délibérer sur le recours", new() { ["votes"] = "ien: contre" });
        session.Db.Set<Convocation>().Add(new Convocation { SittingId = file.Id, HolderId = "moi", SentOn = session.Today, Event = "x#1" });
        await session.Db.SaveChangesAsync();
        return file.Number;
    });

    private static Task<int> SeatAsync(SmallWorld small, DateOnly startsOn) => small.World.UseAsync(session =>
    {
        session.Db.Set<SeatHolder>().Add(new SeatHolder { Id = "moi", Seat = Seat.Ien, Rank = Rank.Alternate, Name = "Moi", AccountId = "membre", StartsOn = startsOn, EndsOn = startsOn.AddYears(2) });
        return session.Db.SaveChangesAsync();
    });
}
