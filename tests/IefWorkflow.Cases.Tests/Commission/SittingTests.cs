using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Appeals;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Letters;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Tests.Appeals;
using Microsoft.EntityFrameworkCore;
using static IefWorkflow.Cases.Tests.Appeals.AppealSteps;

namespace IefWorkflow.Cases.Tests.Commission;

/// <summary>A sitting is set, put an agenda to, convened and opened in that order; members who cannot come are replaced by their alternates.</summary>
public class SittingTests
{
    [Fact]
    public async Task The_titulars_are_convened_by_e_mail_with_the_agenda()
    {
        await using var steps = await ConvenedAsync();

        var messages = (await steps.RowsAsync<Message>()).Where(message => message.Kind is MessageKind.Convocation).ToList();
        Assert.Equal(["ctss", "ia-ipr", "ien", "medecin", "president"], messages.Select(message => message.To.Split('@')[0]).Order());
        Assert.All(messages, message => Assert.Contains($"recours {AppealNo}, reçu le 10", message.Body, StringComparison.Ordinal));
        Assert.All(messages, message => Assert.DoesNotContain("Le Goff", message.Body + message.Subject, StringComparison.Ordinal));
        Assert.Equal(5, (await steps.RowsAsync<Letter>()).Count(letter => letter.Code == "L-13"));
        Assert.Equal("ouvrir-seance", await steps.TasksAsync());
    }

    [Fact]
    public async Task The_alternate_of_a_titular_who_cannot_come_is_convened_before_or_after_the_convocations()
    {
        await using var steps = await ConvenedAsync();
        await steps.DoneAsync("secretariat", "declarer-empechement", SittingNo, """{"membre":"ien","motif":"Formation"}""");

        Assert.Contains(await steps.RowsAsync<Convocation>(), convocation => convocation.HolderId == "ien-suppleant");

        await steps.WaitAsync("2026-06-30");
        await steps.OpenSittingAsync("""[{"membre":"president"},{"membre":"ien-suppleant"},{"membre":"ia-ipr"}]""");
        await steps.DoneAsync("secretariat", "deliberer", AppealNo, Votes("pour", "contre", "pour", "", ""));
        Assert.Equal("ien-suppleant", Assert.Single(await steps.RowsAsync<CaseVote>(), vote => vote.Seat is Law.Commission.Seat.Ien).HolderId);
    }

    [Fact]
    public async Task A_titular_known_to_be_absent_is_not_convened()
    {
        await using var steps = await FiledAsync("commission");
        await steps.DoneAsync("secretariat", "programmer-seance", null, """{"date":"2026-06-30","heure":"14:00","lieu":"Rectorat"}""");
        await steps.DoneAsync("secretariat", "inscrire-recours", AppealNo, $$"""{"seance":"{{SittingNo}}"}""");
        await steps.DoneAsync("president", "declarer-empechement", SittingNo, """{"membre":"ctss"}""");
        await steps.DoneAsync("secretariat", "convoquer", SittingNo);

        Assert.Equal(["ctss-suppleant", "ia-ipr", "ien", "medecin", "president"], (await steps.RowsAsync<Convocation>()).Select(convocation => convocation.HolderId).Order());
    }

    [Fact]
    public async Task A_commission_that_is_not_composed_as_the_text_says_is_not_convened()
    {
        await using var steps = await FiledAsync("commission");
        await steps.DoneAsync("secretariat", "programmer-seance", null, """{"date":"2026-06-30","heure":"14:00","lieu":"Rectorat"}""");
        await steps.DoneAsync("secretariat", "inscrire-recours", AppealNo, $$"""{"seance":"{{SittingNo}}"}""");
        await steps.World.UseAsync(session => session.Db.Set<SeatHolder>().Where(holder => holder.Id == "medecin").ExecuteUpdateAsync(set => set.SetProperty(holder => holder.EndsOn, new DateOnly(2026, 6, 29))));

        var refused = await steps.RefusedAsync("secretariat", "convoquer", SittingNo);

        Assert.Equal((RefusalKind.Unlawful, "D131-11-11"), (refused.Kind, refused.Article));
        Assert.Contains("aucun titulaire", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_convocation_that_leaves_late_is_warned_about_and_not_refused()
    {
        await using var steps = await ConvenedAsync(on: "2026-06-12");

        Assert.Contains(await steps.RowsAsync<Alert>(), alert => alert.Text.Contains("l'usage est de 5 jours", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_convened_for_an_empty_agenda_nor_opened_without_convocation()
    {
        await using var steps = await FiledAsync("commission");
        await steps.DoneAsync("secretariat", "programmer-seance", null, """{"date":"2026-06-10","heure":"14:00","lieu":"Rectorat"}""");

        Assert.Contains("vide", (await steps.RefusedAsync("secretariat", "convoquer", SittingNo)).Message, StringComparison.Ordinal);
        Assert.Contains("pas été convoquée", (await steps.RefusedAsync("secretariat", "ouvrir-seance", SittingNo, """{"heure":"14:00","presents":[]}""")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sitting_opens_on_its_day_and_once()
    {
        await using var steps = await ConvenedAsync();
        await steps.RefusedAsync("secretariat", "ouvrir-seance", SittingNo, $$"""{"heure":"14:00","presents":{{Everybody}}}""");
        await steps.WaitAsync("2026-06-30");
        await steps.RefusedAsync("secretariat", "ouvrir-seance", SittingNo, """{"heure":"14:00","presents":[{"membre":"ien"},{"membre":"ien"}]}""");
        await steps.RefusedAsync("secretariat", "ouvrir-seance", SittingNo, """{"heure":"14:00","presents":[{"membre":"personne"}]}""");
        await steps.OpenSittingAsync();

        Assert.Equal("deliberer", await steps.TasksAsync());
        await steps.RefusedAsync("secretariat", "ouvrir-seance", SittingNo, $$"""{"heure":"14:00","presents":{{Everybody}}}""");
    }

    [Fact]
    public async Task A_sitting_that_was_held_may_be_recorded_afterwards_under_its_own_day()
    {
        await using var steps = await ConvenedAsync();
        await steps.WaitAsync("2026-07-02");
        await steps.OpenSittingAsync();
        await steps.DoneAsync("secretariat", "deliberer", AppealNo, Votes("pour", "pour", "pour", "pour", "pour"));

        Assert.Equal(new DateOnly(2026, 6, 30), (await steps.FactsAsync()).HeldOn);
    }

    [Fact]
    public async Task Whoever_leaves_is_not_counted_any_more_and_whoever_arrives_is()
    {
        await using var steps = await SittingAsync("""[{"membre":"president"},{"membre":"ien"},{"membre":"ia-ipr","a-distance":true}]""");
        await steps.DoneAsync("secretariat", "noter-depart", SittingNo, """{"membre":"ien","heure":"14:20"}""");
        Assert.Equal("D131-11-12", (await steps.RefusedAsync("secretariat", "deliberer", AppealNo, Votes("pour", "", "pour", "", ""))).Article);
        await steps.RefusedAsync("secretariat", "noter-depart", SittingNo, """{"membre":"ien","heure":"14:21"}""");
        await steps.RefusedAsync("secretariat", "noter-arrivee", SittingNo, """{"membre":"medecin","heure":"13:00"}""");
        await steps.DoneAsync("secretariat", "noter-arrivee", SittingNo, """{"membre":"medecin","heure":"14:25"}""");

        await steps.DoneAsync("secretariat", "deliberer", AppealNo, Votes("pour", "", "pour", "pour", ""));

        Assert.Equal(3, Assert.Single(await steps.RowsAsync<CaseBallot>()).Present);
    }

    [Theory]
    [InlineData("""{"date":"2026-06-09","heure":"14:00","lieu":"Rectorat"}""")]
    [InlineData("""{"date":"2026-06-30","heure":"14:00","lieu":" "}""")]
    [InlineData("""{"date":"2026-06-30","heure":"25:00","lieu":"Rectorat"}""")]
    public async Task A_sitting_has_a_day_to_come_a_time_and_a_place(string data)
    {
        await using var steps = await OpenAsync("commission");

        Assert.Equal(RefusalKind.BadInput, (await steps.RefusedAsync("secretariat", "programmer-seance", null, data)).Kind);
    }

    [Fact]
    public async Task A_sitting_after_the_month_is_lawful_and_the_president_is_told()
    {
        await using var steps = await ConvenedAsync(on: "2026-07-15");

        Assert.Equal((CaseState.Scheduled, "ouvrir-seance"), (await steps.StateAsync(), await steps.TasksAsync()));
        Assert.Contains(await steps.RowsAsync<Alert>(), alert => alert.Role is Role.President && alert.Text.Contains("après le mois", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_appeal_taken_off_the_agenda_waits_for_another_sitting()
    {
        await using var steps = await ConvenedAsync();
        await steps.DoneAsync("secretariat", "desinscrire-recours", AppealNo, """{"motif":"Pièces attendues"}""");
        Assert.Equal("inscrire-recours", await steps.TasksAsync());
        Assert.Null((await steps.FactsAsync()).SittingId);
        await steps.RefusedAsync("secretariat", "desinscrire-recours", AppealNo, """{"motif":"Encore"}""");

        await steps.DoneAsync("secretariat", "inscrire-recours", AppealNo, $$"""{"seance":"{{SittingNo}}"}""");

        Assert.Equal("convoquer", await steps.TasksAsync());
        Assert.Null(Assert.Single(await steps.RowsAsync<AgendaItem>()).LeftBecause);
    }

    [Fact]
    public async Task A_sitting_called_off_sends_its_appeals_to_another_and_tells_whoever_was_convened()
    {
        await using var steps = await ConvenedAsync();
        await steps.RefusedAsync("secretariat", "annuler-seance", SittingNo, """{"motif":" "}""");
        await steps.DoneAsync("secretariat", "annuler-seance", SittingNo, """{"motif":"Grève"}""");

        Assert.Equal((CaseState.Closed, "inscrire-recours"), (await steps.StateAsync(SittingNo), await steps.TasksAsync()));
        Assert.Equal(5, (await steps.RowsAsync<Message>()).Count(message => message.Subject.EndsWith("est annulée", StringComparison.Ordinal)));
        await steps.RefusedAsync("secretariat", "annuler-seance", SittingNo, """{"motif":"Grève"}""");
        await steps.RefusedAsync("secretariat", "convoquer", SittingNo);
        await steps.RefusedAsync("secretariat", "inscrire-recours", AppealNo, $$"""{"seance":"{{SittingNo}}"}""");
    }

    [Fact]
    public async Task A_case_put_on_the_agenda_after_the_convocations_is_convened_for_before_the_sitting_opens()
    {
        await using var steps = await ConvenedAsync();
        await steps.DoneAsync("secretariat", "desinscrire-recours", AppealNo, """{"motif":"Erreur"}""");
        await steps.DoneAsync("secretariat", "inscrire-recours", AppealNo, $$"""{"seance":"{{SittingNo}}"}""");
        await steps.WaitAsync("2026-06-30");

        Assert.Contains("convoquez de nouveau", (await steps.RefusedAsync("secretariat", "ouvrir-seance", SittingNo, $$"""{"heure":"14:00","presents":{{Everybody}}}""")).Message, StringComparison.Ordinal);
        await steps.DoneAsync("secretariat", "convoquer", SittingNo);
        await steps.OpenSittingAsync();
    }

    [Fact]
    public async Task An_appeal_is_put_only_on_a_sitting_that_is_still_ahead()
    {
        await using var steps = await FiledAsync("commission");
        await steps.DoneAsync("secretariat", "programmer-seance", null, """{"date":"2026-06-12","heure":"14:00","lieu":"Rectorat"}""");
        await steps.WaitAsync("2026-06-13");

        await steps.RefusedAsync("secretariat", "inscrire-recours", AppealNo, $$"""{"seance":"{{SittingNo}}"}""");
        await steps.RefusedAsync("secretariat", "inscrire-recours", AppealNo, """{"seance":"2026-0099"}""");
        await steps.RefusedAsync("secretariat", "inscrire-recours", AppealNo, $$"""{"seance":"{{RequestNo}}"}""");
    }
}
