using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Cases.Tests.Requests;

/// <summary>R131-11-6 and CRPA L114-5: only a piece that a text requires moves the clock, late or not.</summary>
public class PieceTests
{
    private const string Incomplete = RequestWorld.Common + ",\"M2-INSCR\"";

    [Fact]
    public async Task The_last_required_piece_starts_the_two_months_on_its_receipt()
    {
        await using var world = await AskedAsync();
        await world.OnAsync(2026, 4, 10);
        await world.DoneAsync("famille", "deposer-piece", """{"code":"M2-EDT"}""");

        Assert.Equal(new DateOnly(2026, 4, 10), (await world.RequestAsync()).CompleteOn);
        Assert.Equal(CaseState.UnderReview, await world.StateAsync());
        Assert.Equal([("L131-5/implied-acceptance", new DateOnly(2026, 6, 10))], await world.ClocksAsync());
    }

    [Fact]
    public async Task A_piece_that_no_text_requires_moves_nothing()
    {
        await using var world = await AskedAsync();
        await world.DoneAsync("famille", "deposer-piece", """{"code":"AUTRE","description":"Lettre de l'entraîneur"}""");
        await world.DoneAsync("famille", "deposer-piece", """{"code":"M3A-ITIN"}""");

        Assert.Null((await world.RequestAsync()).CompleteOn);
        Assert.Equal(CaseState.Incomplete, await world.StateAsync());
    }

    [Fact]
    public async Task A_piece_posted_in_time_is_not_late_but_counts_from_its_receipt()
    {
        await using var world = await AskedAsync();
        await world.OnAsync(2026, 4, 20);
        await world.DoneAsync("gestionnaire", "deposer-piece", """{"code":"M2-EDT","poste-le":"2026-04-16","recu-le":"2026-04-20"}""");

        Assert.False((await world.RowsAsync<Piece>()).Single(piece => piece.Code == "M2-EDT").IsLate);
        Assert.Equal(new DateOnly(2026, 4, 20), (await world.RequestAsync()).CompleteOn);
    }

    [Fact]
    public async Task A_late_piece_still_completes_the_file_as_long_as_nothing_is_decided()
    {
        await using var world = await AskedAsync();
        await world.OnAsync(2026, 4, 25);
        Assert.Equal(["Statuer sur un dossier incomplet"], await world.TasksAsync());
        Assert.Single(await world.LettersAsync("L-03"));

        await world.DoneAsync("famille", "deposer-piece", """{"code":"M2-EDT"}""");

        Assert.True((await world.RowsAsync<Piece>()).Single(piece => piece.Code == "M2-EDT").IsLate);
        Assert.Equal([("L131-5/implied-acceptance", new DateOnly(2026, 6, 25))], await world.ClocksAsync());
        Assert.Equal(["Instruire la demande"], await world.TasksAsync());
    }

    [Fact]
    public async Task The_family_is_reminded_of_what_is_missing_and_until_when()
    {
        await using var world = await AskedAsync();
        await world.DoneAsync("gestionnaire", "rappeler-pieces");

        Assert.Contains("\"date-limite\":\"2026-04-16\"", Assert.Single(await world.LettersAsync("L-03")).Fields, StringComparison.Ordinal);
        Assert.Contains("avril", Assert.Single(await world.RowsAsync<Messages.Message>(), message => message.To == "yann@example.org").Body, StringComparison.Ordinal);
        await world.DoneAsync("famille", "deposer-piece", """{"code":"M2-EDT"}""");
        await world.RefusedAsync("gestionnaire", "rappeler-pieces", "{}", RefusalKind.NotExpected);
        await world.RefusedAsync("famille", "rappeler-pieces", "{}", RefusalKind.Forbidden);
    }

    [Fact]
    public async Task A_piece_set_aside_after_the_file_was_complete_moves_no_clock_and_leaves_the_DASEN_free_to_decide()
    {
        await using var world = await AskedAsync();
        await world.DoneAsync("famille", "deposer-piece", """{"code":"M2-EDT"}""");
        await world.DoneAsync("gestionnaire", "corriger", """{"piece":"M2-EDT","motif":"Document d'un autre enfant"}""");
        Assert.Equal([("L131-5/implied-acceptance", new DateOnly(2026, 6, 1))], await world.ClocksAsync());

        await world.DoneAsync("dasen", "decider", """{"sens":"refuser","motif-droit":"R131-11-3","motif-fait":"L'emploi du temps produit est celui d'un autre enfant."}""");
    }

    [Theory]
    [InlineData("famille", """{"code":"P99"}""", RefusalKind.BadInput, null)]
    [InlineData("famille", """{"code":"AUTRE"}""", RefusalKind.BadInput, null)]
    [InlineData("famille", """{"code":"M1A-CERT"}""", RefusalKind.Unlawful, "R131-11-2")]
    [InlineData("gestionnaire", """{"code":"M1A-CERT"}""", RefusalKind.Unlawful, "R131-11-2")]
    [InlineData("famille", """{"code":"M2-EDT","recu-le":"2026-03-20"}""", RefusalKind.BadInput, null)]
    [InlineData("gestionnaire", """{"code":"M2-EDT","recu-le":"2026-04-02"}""", RefusalKind.BadInput, null)]
    [InlineData("gestionnaire", """{"code":"M2-EDT","recu-le":"2026-03-30","poste-le":"2026-04-01"}""", RefusalKind.BadInput, null)]
    [InlineData("medecin", """{"code":"M2-EDT"}""", RefusalKind.Forbidden, null)]
    public async Task A_piece_that_cannot_be_is_refused(string who, string data, RefusalKind kind, string? article)
    {
        await using var world = await AskedAsync();

        await world.RefusedAsync(who, "deposer-piece", data, kind, article);
    }

    [Fact]
    public async Task Another_family_adds_nothing()
    {
        await using var world = await AskedAsync();
        var other = new Actor("autre-famille", "Autre famille", Role.Family, []);

        Assert.Equal(RefusalKind.NotFound, Assert.IsType<ActAnswer.Refused>(await world.DoAsync(other, "deposer-piece", """{"code":"M2-EDT"}""")).Kind);
    }

    [Fact]
    public async Task Another_departement_adds_nothing()
    {
        await using var world = await AskedAsync();
        var other = new Actor("gestionnaire-22", "Gestionnaire 22", Role.Clerk, [Departement.Parse("22")]);

        Assert.Equal(RefusalKind.Forbidden, Assert.IsType<ActAnswer.Refused>(await world.DoAsync(other, "deposer-piece", """{"code":"M2-EDT"}""")).Kind);
    }

    [Fact]
    public async Task A_piece_set_aside_stays_on_record_and_no_longer_counts()
    {
        await using var world = await RequestWorld.FiledAsync("M2A", RequestWorld.Sport);
        await world.DoneAsync("gestionnaire", "corriger", """{"piece":"M2-EDT","motif":"Document d'un autre enfant"}""");

        Assert.Equal("Document d'un autre enfant", (await world.RowsAsync<Piece>()).Single(piece => piece.Code == "M2-EDT").RefusedBecause);
        await world.DoneAsync("gestionnaire", "accuser-reception");
        Assert.Single(await world.LettersAsync("L-02"));
    }

    [Theory]
    [InlineData("gestionnaire", """{"piece":"P77","motif":"Erreur"}""", RefusalKind.BadInput)]
    [InlineData("gestionnaire", """{"motif":"Erreur"}""", RefusalKind.BadInput)]
    [InlineData("gestionnaire", """{"piece":"P01","avis":"x","motif":"Erreur"}""", RefusalKind.BadInput)]
    [InlineData("gestionnaire", """{"piece":"P01","motif":" "}""", RefusalKind.BadInput)]
    [InlineData("gestionnaire", """{"avis":"x","motif":"Erreur"}""", RefusalKind.BadInput)]
    [InlineData("medecin", """{"piece":"P01","motif":"Erreur"}""", RefusalKind.Forbidden)]
    [InlineData("famille", """{"piece":"P01","motif":"Erreur"}""", RefusalKind.Forbidden)]
    public async Task A_correction_that_points_at_nothing_is_refused(string who, string data, RefusalKind kind)
    {
        await using var world = await RequestWorld.FiledAsync("M2A", RequestWorld.Sport);

        await world.RefusedAsync(who, "corriger", data, kind);
    }

    private static async Task<RequestWorld> AskedAsync()
    {
        var world = await RequestWorld.FiledAsync("M2A", Incomplete);
        await world.DoneAsync("gestionnaire", "accuser-reception", """{"notifie-le":"2026-04-01"}""");
        return world;
    }
}
