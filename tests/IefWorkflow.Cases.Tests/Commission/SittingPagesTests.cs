using System.IO.Compression;
using System.Text;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Tests.Appeals;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.Readings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static IefWorkflow.Cases.Tests.Appeals.AppealSteps;

namespace IefWorkflow.Cases.Tests.Commission;

/// <summary>What the pages of a sitting read: seats, agenda, provisional result, minutes, notices; and the acts that only they offer.</summary>
public class SittingPagesTests
{
    [Fact]
    public async Task The_secretariat_reads_seats_convocations_and_the_agenda_by_limit()
    {
        await using var steps = await ConvenedAsync();
        await steps.DoneAsync("secretariat", "declarer-empechement", SittingNo, """{"membre":"ien","motif":"Formation"}""");

        var view = await ReadAsync(steps);

        Assert.Equal((10, 5), (view.Holders.Count, view.SeatsFilled));
        Assert.Equal(("Formation", MessageState.Queued), (view.Holders.Single(holder => holder.Id == "ien").AbsentBecause, view.Holders.Single(holder => holder.Id == "ien-suppleant").Sent));
        Assert.Equal((AppealNo, new DateOnly(2026, 7, 10)), (view.Agenda[0].Number, view.Agenda[0].Month.Prudent));
    }

    [Fact]
    public async Task Who_signed_the_refusal_is_shown_as_a_conflict_before_any_recusal()
    {
        await using var steps = await ConvenedAsync();
        await steps.World.UseAsync(session => session.Db.Set<SeatHolder>().Where(holder => holder.Id == "president").ExecuteUpdateAsync(set => set.SetProperty(holder => holder.AccountId, "dasen")));

        var (number, reasons) = Assert.Single((await ReadAsync(steps)).Holders.Single(holder => holder.Id == "president").Conflicts);

        Assert.Equal((AppealNo, Involvement.SignedRefusal), (number, reasons[0]));
    }

    [Fact]
    public async Task A_rapporteur_is_designated_among_those_who_sit_and_are_not_recused()
    {
        await using var steps = await ConvenedAsync();
        await steps.DoneAsync("secretariat", "declarer-deport", AppealNo, """{"membre":"ien","motif":"lien-personnel"}""");
        Assert.Equal(RefusalKind.BadInput, (await steps.RefusedAsync("secretariat", "designer-rapporteur", AppealNo, """{"membre":"ien"}""")).Kind);

        await steps.DoneAsync("secretariat", "designer-rapporteur", AppealNo, """{"membre":"ctss"}""");

        Assert.StartsWith("Conseiller technique", Assert.Single((await ReadAsync(steps)).Agenda).Rapporteur, StringComparison.Ordinal);
        await steps.DoneAsync("secretariat", "desinscrire-recours", AppealNo, """{"motif":"Pièces"}""");
        Assert.Equal(RefusalKind.NotExpected, (await steps.RefusedAsync("secretariat", "designer-rapporteur", AppealNo, """{"membre":"ctss"}""")).Kind);
    }

    [Theory]
    [InlineData("pour contre pour contre", "Partage égal, 2 – 2. La voix du président est prépondérante\u00A0:", "LE RECOURS EST ADMIS")]
    [InlineData("contre contre contre pour", "Majorité des membres présents, 3 voix sur 4\u00A0:", "LE RECOURS EST REJETÉ")]
    [InlineData("pour pour contre abstention", "Aucune proposition ne réunit la majorité des membres présents (3 sur 4). Procédez à un nouveau tour\u00A0: le président devra y prendre parti.", "")]
    [InlineData("pour pour contre", "Il manque le vote de\u00A0: Conseiller technique de service social. Une abstention se saisit aussi.", "")]
    public async Task The_provisional_result_is_that_of_the_law(string votes, string sentence, string verdict)
    {
        await using var steps = await SittingAsync("""[{"membre":"president"},{"membre":"ien"},{"membre":"medecin"},{"membre":"ctss"}]""");
        var attendance = Assert.Single((await ReadAsync(steps)).Agenda).Attendance;
        Seat[] seats = [Seat.President, Seat.Ien, Seat.Doctor, Seat.SocialAdviser];
        var given = votes.Split(' ').Select((word, index) => (Seat: seats[index], Voice: word switch { "pour" => Voice.Grant, "contre" => Voice.Reject, _ => Voice.Abstain })).ToDictionary(pair => pair.Seat, pair => pair.Voice);

        var result = ProvisionalResult.Of(attendance, given, 1, LegalReadings.Default);

        Assert.Equal((sentence, verdict, given.Count == 4), (result.Sentence, result.Verdict, result.CanBeSealed));
    }

    [Fact]
    public async Task At_the_second_ballot_the_president_cannot_abstain_and_without_quorum_nothing_is_sealed()
    {
        await using var steps = await SittingAsync("""[{"membre":"president"},{"membre":"ien"},{"membre":"medecin"}]""");
        var attendance = Assert.Single((await ReadAsync(steps)).Agenda).Attendance;
        var votes = new Dictionary<Seat, Voice> { [Seat.President] = Voice.Abstain, [Seat.Ien] = Voice.Grant, [Seat.Doctor] = Voice.Reject };
        Assert.False(ProvisionalResult.Of(attendance, votes, 2, LegalReadings.Default).CanBeSealed);

        await steps.DoneAsync("secretariat", "noter-depart", SittingNo, """{"membre":"ien","heure":"14:30"}""");
        var item = Assert.Single((await ReadAsync(steps)).Agenda);
        Assert.Equal((1, false), (item.Lacking, ProvisionalResult.Of(item.Attendance, votes, 1, LegalReadings.Default).CanBeSealed));
    }

    [Fact]
    public async Task Minutes_bear_a_dissent_on_request_and_once_signed_only_amendments()
    {
        await using var steps = await VotedAsync("contre", "contre");
        await steps.DoneAsync("secretariat", "clore-seance", SittingNo, """{"heure":"16:00"}""");
        var dissent = $$"""{"recours":"{{AppealNo}}","membre":"ien","texte":"Le projet suffisait."}""";
        Assert.Equal(RefusalKind.BadInput, (await steps.RefusedAsync("secretariat", "consigner-desaccord", SittingNo, dissent.Replace("\"ien\"", "\"ien-suppleant\"", StringComparison.Ordinal))).Kind);
        Assert.Equal(RefusalKind.NotExpected, (await steps.RefusedAsync("secretariat", "completer-pv", SittingNo, """{"texte":"Annexe"}""")).Kind);
        await steps.DoneAsync("secretariat", "consigner-desaccord", SittingNo, dissent);
        await steps.DoneAsync("secretariat", "etablir-pv", SittingNo);
        await steps.DoneAsync("president", "signer-pv", SittingNo);
        var signed = (await ReadAsync(steps)).Minutes!;
        await steps.RefusedAsync("secretariat", "consigner-desaccord", SittingNo, dissent);
        await steps.DoneAsync("secretariat", "completer-pv", SittingNo, """{"texte":"Une pièce est jointe."}""");

        var after = (await ReadAsync(steps)).Minutes!;
        Assert.Contains(signed.Lines, line => line.Sentence.Contains("fait consigner son désaccord\u00A0: Le projet suffisait.", StringComparison.Ordinal));
        Assert.All(signed.Lines, line => Assert.Contains(line.Event, signed.Events));
        Assert.Equal((signed.Minutes.Digest, 2), (after.Minutes.Digest, after.Notes.Count));
    }

    [Fact]
    public async Task A_decision_shows_the_five_working_days_under_both_readings_until_it_is_sent()
    {
        await using var steps = await VotedAsync("contre", "contre");
        await steps.MinutesAsync();
        var before = Assert.Single((await ReadAsync(steps)).Agenda).Notice!;
        Assert.Equal((new DateOnly(2026, 7, 7), new DateOnly(2026, 7, 6), Timeliness.Pending, "signer-decision-commission"), (before.Limit.Legal, before.OtherReadingOn, before.Timeliness, before.OpenTask));
        Assert.Equal((SittingListTab.ToNotify, 1), ((await ListedAsync(steps)).Tab, (await ListedAsync(steps)).Unsent));

        await steps.DoneAsync("president", "signer-decision-commission", AppealNo);
        await steps.DoneAsync("secretariat", "notifier", AppealNo, """{"voie":"lrar","numero":"1A 002"}""");

        var after = Assert.Single((await ReadAsync(steps)).Agenda).Notice!;
        Assert.Equal((Timeliness.OnTime, "1A 002", "enregistrer-preuve"), (after.Timeliness, after.TrackingNumber, after.OpenTask));
        Assert.Equal(SittingListTab.Past, (await ListedAsync(steps)).Tab);
    }

    [Fact]
    public async Task The_pack_of_a_sitting_lists_the_documents_of_its_appeals_for_who_may_see_it()
    {
        await using var steps = await ConvenedAsync();
        var (secretary, family) = (await steps.World.ActorAsync("secretariat", default), await steps.World.ActorAsync("famille", default));
        await using var scope = steps.World.Scopes.CreateAsyncScope();
        var pack = scope.ServiceProvider.GetRequiredService<SittingPack>();

        using var zip = new ZipArchive(new MemoryStream((await pack.DocumentsAsync(secretary, SittingNo, default))!));
        using var reader = new StreamReader(zip.GetEntry("sommaire.txt")!.Open(), Encoding.UTF8);
        Assert.Contains($"Recours {AppealNo}", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Null(await pack.DocumentsAsync(family, SittingNo, default));
        Assert.Null(await pack.CalendarEntryAsync(family, SittingNo, default));
    }

    private static async Task<SittingView> ReadAsync(AppealSteps steps)
    {
        var secretary = await steps.World.ActorAsync("secretariat", default);
        return (await steps.World.UseAsync(session => session.ReadSittingAsync(secretary, SittingNo, default)))!;
    }

    private static async Task<SittingListItem> ListedAsync(AppealSteps steps)
    {
        var secretary = await steps.World.ActorAsync("secretariat", default);
        return Assert.Single(await steps.World.UseAsync(session => session.SittingsAsync(secretary, default)));
    }
}
