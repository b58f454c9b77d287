using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Notifications;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Cases.Simulation;
using IefWorkflow.Law.Calendar;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Notifications;

/// <summary>A decision counts from the day that its proof shows, and from no other.</summary>
public class NotificationTests
{
    private static readonly AcademySettings Rennes = new() { Name = "Rennes", Seat = Departement.Parse("35"), Departements = [Departement.Parse("35")] };

    [Fact]
    public async Task A_registered_letter_counts_from_the_day_it_was_collected()
    {
        await using var world = await DecidedAsync(agreesToElectronic: false);
        await DoneAsync(world, "notifier", """{"voie":"lrar","numero":"1A 001"}""");
        await world.AdvanceAsync(new DateOnly(2026, 4, 12), new TimeOnly(9, 0), default);
        await DoneAsync(world, "enregistrer-preuve", """{"presente-le":"2026-04-08","recu-le":"2026-04-10"}""");

        Assert.Equal((CaseState.Refused, new DateOnly(2026, 4, 10)), await StandingAsync(world));
    }

    [Fact]
    public async Task A_letter_left_unclaimed_counts_from_its_first_presentation_once_fifteen_days_have_passed()
    {
        await using var world = await DecidedAsync(agreesToElectronic: false);
        await DoneAsync(world, "notifier", """{"voie":"lrar"}""");
        await world.AdvanceAsync(new DateOnly(2026, 4, 9), new TimeOnly(9, 0), default);
        await DoneAsync(world, "enregistrer-preuve", """{"presente-le":"2026-04-08"}""");

        await world.AdvanceAsync(new DateOnly(2026, 4, 23), new TimeOnly(23, 0), default);
        Assert.Equal((CaseState.Filed, null), await StandingAsync(world));

        await world.AdvanceAsync(new DateOnly(2026, 4, 24), new TimeOnly(0, 0), default);
        Assert.Equal((CaseState.Refused, new DateOnly(2026, 4, 8)), await StandingAsync(world));
    }

    [Fact]
    public async Task An_electronic_letter_left_unread_counts_from_the_day_it_was_made_available()
    {
        await using var world = await DecidedAsync(agreesToElectronic: true);
        await DoneAsync(world, "notifier", """{"voie":"lre"}""");
        await world.AdvanceAsync(new DateOnly(2026, 4, 17), new TimeOnly(0, 0), default);

        Assert.Equal((CaseState.Refused, new DateOnly(2026, 4, 1)), await StandingAsync(world));
    }

    [Fact]
    public async Task An_electronic_letter_needs_the_family_s_agreement()
    {
        await using var world = await DecidedAsync(agreesToElectronic: false);

        var refused = Assert.IsType<ActAnswer.Refused>(await DoAsync(world, "gestionnaire", "notifier", """{"voie":"lre"}"""));

        Assert.Equal((RefusalKind.Unlawful, "CRPA L112-15"), (refused.Kind, refused.Article));
    }

    [Fact]
    public async Task Without_proof_no_day_is_held_against_the_family()
    {
        await using var world = await DecidedAsync(agreesToElectronic: false);
        await DoneAsync(world, "notifier", """{"voie":"sans-preuve"}""");
        await DoneAsync(world, "enregistrer-preuve", """{"aucune-preuve":true}""");

        Assert.Equal((CaseState.Open, null), await StandingAsync(world));
    }

    [Theory]
    [InlineData("notifier", """{"voie":"lrar","envoye-le":"2026-04-02"}""")]
    [InlineData("notifier", """{"voie":"lrar","envoye-le":"2026-03-31"}""")]
    [InlineData("notifier", """{"voie":"pigeon"}""")]
    [InlineData("enregistrer-preuve", """{"recu-le":"2026-04-01"}""")]
    public async Task A_date_out_of_order_is_refused(string act, string data)
    {
        await using var world = await DecidedAsync(agreesToElectronic: false);

        Assert.IsType<ActAnswer.Refused>(await DoAsync(world, "gestionnaire", act, data));
    }

    private static async Task<CaseWorld> DecidedAsync(bool agreesToElectronic)
    {
        var world = await CaseWorld.OpenAsync(Rennes, new DateOnly(2026, 4, 1), Path.Combine(AppContext.BaseDirectory, "Data", "notification"), default);
        var request = JsonNode.Parse("""{"enfant-nom":"Le Goff","enfant-prenoms":"Anna","enfant-ne-le":"2016-05-04","commune":"Rennes","residence":"35","motif":"M4","annee":"2026-2027","responsables":[{"nom":"Yann Le Goff"}]}""")!.AsObject();
        request["responsables"]![0]!["accepte-electronique"] = agreesToElectronic;
        Assert.IsType<ActAnswer.Done>(await world.ActAsync(await world.ActorAsync("famille", default), "deposer-demande", null, request, default));
        await DoneAsync(world, "accomplir-tache", "{}");
        await world.UseAsync(async session =>
        {
            var file = await session.Db.Files.SingleAsync();
            session.Db.Add(new Decision { Id = "d1", CaseId = file.Id, Kind = DecisionKind.Refusal, On = session.Today, SignedBy = "Le DASEN", ReasonsOfLaw = "L131-5", ReasonsOfFact = "Projet insuffisant." });
            return await session.Db.SaveChangesAsync();
        });
        return world;
    }

    private static async Task<ActAnswer> DoAsync(CaseWorld world, string who, string act, string data) =>
        await world.ActAsync(await world.ActorAsync(who, default), act, "2026-0001", JsonNode.Parse(data)!.AsObject(), default);

    private static async Task DoneAsync(CaseWorld world, string act, string data) => Assert.Equal(new ActAnswer.Done("2026-0001"), await DoAsync(world, "gestionnaire", act, data));

    private static Task<(CaseState State, DateOnly? NotifiedOn)> StandingAsync(CaseWorld world) => world.UseAsync(async session =>
        ((await session.Db.Files.SingleAsync()).State, (await session.Db.Set<AuthorisationRequest>().SingleAsync()).NotifiedOn));
}
