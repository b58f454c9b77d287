using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Law.Commission;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Procedures;

/// <summary>Code de l'éducation, D131-11-11: who is appointed to the commission, for how long, and what happens at the end.</summary>
public class MandateTests
{
    private static readonly string[] Seats = ["ien", "ia-ipr", "medecin", "ctss"];

    [Fact]
    public async Task Members_are_appointed_for_two_years_and_the_secretariat_is_told_sixty_and_thirty_days_before_the_end()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 4, 1));
        var number = await small.DoneAsync("president", "nommer-commission", null, Order("2027-10-01"));

        Assert.Equal(CaseState.Open, await small.StateAsync(number));
        Assert.Equal(["L-25"], (await small.LettersAsync(number)).Select(letter => letter.Code));
        var due = await small.World.UseAsync(session => session.Db.DueDates.SingleAsync());
        Assert.Equal(("D131-11-11/mandate", new DateOnly(2029, 9, 30), DueState.Running), (due.Rule, due.LegalOn, due.State));

        await small.AtAsync(2029, 7, 31);
        Assert.Equal(0, await small.MessagesAsync(number));
        await small.AtAsync(2029, 8, 1);
        Assert.Equal(1, await small.MessagesAsync(number));
        await small.AtAsync(2029, 8, 31);
        Assert.Equal(2, await small.MessagesAsync(number));
    }

    [Fact]
    public async Task At_the_end_a_new_order_is_asked_for_and_taking_it_closes_the_file()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 4, 1));
        var first = await small.DoneAsync("president", "nommer-commission", null, Order("2027-10-01"));

        await small.AtAsync(2029, 9, 30, 23);
        Assert.Empty(await small.OpenTasksAsync(first));
        await small.AtAsync(2029, 10, 1, 0);
        Assert.Equal(["Prendre un nouvel arrêté de nomination"], await small.OpenTasksAsync(first));

        var second = await small.DoneAsync("president", "nommer-commission", null, Order("2029-10-01", "bis"));
        Assert.Equal((CaseState.Closed, CaseState.Open), (await small.StateAsync(first), await small.StateAsync(second)));
    }

    [Fact]
    public async Task An_order_taken_in_time_spares_the_alerts_and_the_task()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 4, 1));
        var first = await small.DoneAsync("president", "nommer-commission", null, Order("2027-10-01"));
        await small.AtAsync(2029, 7, 1);
        await small.DoneAsync("president", "nommer-commission", null, Order("2029-10-01", "bis"));

        await small.AtAsync(2029, 10, 1);

        Assert.Equal(0, await small.MessagesAsync(first));
        Assert.Equal(CaseState.Closed, await small.StateAsync(first));
    }

    [Fact]
    public async Task A_commission_without_an_alternate_or_with_an_appointed_president_is_refused()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 4, 1));
        var lacking = await small.RefusedAsync("president", "nommer-commission", null, Order("2027-10-01").Replace(""",{"siege":"ctss","rang":"suppleant","nom":"ctss S"}""", ""));
        var presided = await small.RefusedAsync("president", "nommer-commission", null, Order("2027-10-01").Replace("[{", """[{"siege":"president","rang":"titulaire","nom":"Le Recteur"},{"""));

        Assert.Equal((RefusalKind.Unlawful, "D131-11-11"), (lacking.Kind, lacking.Article));
        Assert.Contains("Conseiller technique de service social", lacking.Message);
        Assert.Equal((RefusalKind.Unlawful, "D131-11-11"), (presided.Kind, presided.Article));
        Assert.Equal(0, await small.World.UseAsync(session => session.Db.Files.CountAsync()));
    }

    [Theory]
    [InlineData("2027-09-30", RefusalKind.Unlawful)]
    [InlineData("2026-03-31", RefusalKind.BadInput)]
    [InlineData("2026-13-01", RefusalKind.BadInput)]
    public async Task Mandates_begin_neither_before_those_that_run_nor_before_the_signature(string start, RefusalKind kind)
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 4, 1));

        Assert.Equal(kind, (await small.RefusedAsync("president", "nommer-commission", null, Order(start))).Kind);
        Assert.Equal(RefusalKind.Forbidden, (await small.RefusedAsync("secretariat", "nommer-commission", null, Order("2027-10-01"))).Kind);
    }

    [Fact]
    public async Task A_replacement_in_mid_term_serves_the_remainder_of_the_mandate()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 4, 1));
        var number = await small.DoneAsync("president", "nommer-commission", null, Order("2027-10-01"));
        await small.AtAsync(2028, 3, 1);
        await small.DoneAsync("president", "remplacer-membre", number, """{"remplace":"ien T","nom":"Maëlle Quéré"}""");

        var holders = await small.World.UseAsync(session => session.Db.Set<SeatHolder>().Where(holder => holder.Seat == Seat.Ien && holder.Rank == Rank.Titular && holder.CaseId != null).OrderBy(holder => holder.StartsOn).ToListAsync());
        Assert.Equal([(new DateOnly(2027, 10, 1), new DateOnly(2028, 2, 29)), (new DateOnly(2028, 3, 1), new DateOnly(2029, 9, 30))], holders.Select(holder => (holder.StartsOn, holder.EndsOn!.Value)));
        Assert.Equal(2, (await small.LettersAsync(number)).Count);
    }

    [Theory]
    [InlineData("""{"remplace":"Personne","nom":"A"}""", RefusalKind.BadInput)]
    [InlineData("""{"remplace":"ien T","nom":"ien S"}""", RefusalKind.BadInput)]
    [InlineData("""{"remplace":"ien T","nom":"A","debut":"2027-10-02","jusqu-au":"2029-10-02"}""", RefusalKind.Unlawful)]
    [InlineData("""{"remplace":"ien T","nom":"A","compte":"inconnu"}""", RefusalKind.BadInput)]
    public async Task A_replacement_that_does_not_fit_is_refused(string data, RefusalKind kind)
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 4, 1));
        var number = await small.DoneAsync("president", "nommer-commission", null, Order("2027-10-01"));

        Assert.Equal(kind, (await small.RefusedAsync("president", "remplacer-membre", number, data)).Kind);
    }

    [Fact]
    public async Task A_representative_of_the_recteur_is_named_and_relieved()
    {
        await using var small = await SmallWorld.OpenAsync(new DateOnly(2026, 4, 1));
        var number = await small.DoneAsync("president", "nommer-commission", null, Order("2027-10-01"));
        await small.DoneAsync("president", "designer-representant", number, """{"nom":"Soizic Le Bris","courriel":"sg@academie.example"}""");

        Assert.Equal(RefusalKind.NotExpected, (await small.RefusedAsync("president", "designer-representant", number, """{"nom":"Soizic Le Bris"}""")).Kind);
        await small.DoneAsync("president", "designer-representant", number, """{"nom":"Soizic Le Bris","fin":"2026-06-30"}""");
        var named = await small.World.UseAsync(session => session.Db.Set<SeatHolder>().SingleAsync(holder => holder.Name == "Soizic Le Bris"));
        Assert.Equal((Seat.President, Rank.Alternate, true, false), (named.Seat, named.Rank, named.SitsOn(new DateOnly(2026, 6, 30)), named.SitsOn(new DateOnly(2026, 7, 1))));
    }

    private static string Order(string start, string suffix = "") =>
        $$"""{"reference":"2026-12","debut":"{{start}}","membres":[{{string.Join(',', Seats.SelectMany(seat => new[] { Line(seat, "titulaire", "T" + suffix), Line(seat, "suppleant", "S" + suffix) }))}}]}""";

    private static string Line(string seat, string rank, string suffix) => $$"""{"siege":"{{seat}}","rang":"{{rank}}","nom":"{{seat}} {{suffix}}"}""";
}
