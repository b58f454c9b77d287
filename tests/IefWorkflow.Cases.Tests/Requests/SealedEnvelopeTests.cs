using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Tests.Requests;

/// <summary>R131-11-2: the certificate stays sealed; only the doctor opens it, and nobody copies it.</summary>
public class SealedEnvelopeTests
{
    private const string Health = RequestWorld.Common + ",\"M1A-CERT\"";

    [Fact]
    public async Task The_envelope_goes_from_the_register_to_the_doctor()
    {
        await using var world = await RequestWorld.AcknowledgedAsync("M1A", Health, ",\"annees\":2", "gestionnaire");
        Assert.Contains("Remettre le pli au médecin", await world.TasksAsync());
        await world.RefusedAsync("gestionnaire", "remettre-pli", """{"le":"2026-03-31"}""", RefusalKind.BadInput);
        await world.RefusedAsync("gestionnaire", "remettre-pli", """{"le":"2026-04-02"}""", RefusalKind.BadInput);
        await world.DoneAsync("gestionnaire", "remettre-pli");

        Assert.Contains("\"scelle-intact\":true", Assert.Single(await world.LettersAsync("L-05")).Fields, StringComparison.Ordinal);
        Assert.Equal([EnvelopeAction.RegisterReceived, EnvelopeAction.TransmitToDoctor], (await world.RowsAsync<EnvelopeEvent>()).Select(line => line.Action).Order());
        Assert.Contains(("R131-11-2/doctor", new DateOnly(2026, 4, 16)), await world.ClocksAsync());
        await world.DoneAsync("medecin", "enregistrer-pli", """{"action":"ouvert"}""");
    }

    [Fact]
    public async Task A_family_that_files_online_sends_the_envelope_and_the_file_is_complete_when_it_comes()
    {
        await using var world = await RequestWorld.FiledAsync("M1A", RequestWorld.Common);
        await world.DoneAsync("gestionnaire", "accuser-reception", """{"notifie-le":"2026-04-01"}""");
        await world.OnAsync(2026, 4, 8);
        await world.DoneAsync("gestionnaire", "enregistrer-pli", """{"action":"recu"}""");

        Assert.Equal(new DateOnly(2026, 4, 8), (await world.RequestAsync()).CompleteOn);
    }

    [Fact]
    public async Task A_certificate_is_never_filed_online()
    {
        await using var world = await RequestWorld.OpenAsync();
        var refused = Assert.IsType<ActAnswer.Refused>(await world.DoAsync("famille", "deposer-demande", RequestWorld.Filing("M1A", Health), opens: true));

        Assert.Equal((RefusalKind.Unlawful, "R131-11-2"), (refused.Kind, refused.Article));
    }

    [Fact]
    public async Task An_envelope_that_came_open_is_told_to_the_doctor_and_the_family()
    {
        await using var world = await RequestWorld.FiledAsync("M1A", RequestWorld.Common);
        await world.DoneAsync("gestionnaire", "enregistrer-pli", """{"action":"recu-ouvert"}""");

        Assert.False(Assert.Single(await world.RowsAsync<EnvelopeEvent>()).SealIntact);
        Assert.Equal(["medecin@academie.example", "yann@example.org"], (await world.RowsAsync<Messages.Message>()).Where(message => message.Subject.Contains("pli", StringComparison.Ordinal)).Select(message => message.To).Order());
    }

    [Theory]
    [InlineData("gestionnaire", "ouvert")]
    [InlineData("gestionnaire", "lu")]
    [InlineData("gestionnaire", "numerise")]
    [InlineData("gestionnaire", "diagnostic-note")]
    [InlineData("dasen", "ouvert")]
    [InlineData("dasen", "date-verifiee")]
    [InlineData("medecin", "numerise")]
    [InlineData("medecin", "diagnostic-note")]
    [InlineData("chef-etablissement", "lu")]
    public async Task What_the_law_keeps_from_a_person_is_refused(string who, string action)
    {
        await using var world = await RequestWorld.AcknowledgedAsync("M1A", Health, RequestWorld.Threatened, who: "gestionnaire");

        await world.RefusedAsync(who, "enregistrer-pli", $$"""{"action":"{{action}}"}""", RefusalKind.Unlawful, "R131-11-2");
    }

    [Theory]
    [InlineData("medecin", """{"action":"ouvert"}""", RefusalKind.NotExpected)]
    [InlineData("gestionnaire", """{"action":"remis"}""", RefusalKind.BadInput)]
    [InlineData("gestionnaire", """{"action":"recu","piece":"P01"}""", RefusalKind.BadInput)]
    [InlineData("gestionnaire", """{"action":"recu","le":"2026-04-02"}""", RefusalKind.BadInput)]
    [InlineData("gestionnaire", """{"action":"recu","le":"2026-03-01"}""", RefusalKind.BadInput)]
    [InlineData("gestionnaire", """{"action":"perdu"}""", RefusalKind.BadInput)]
    [InlineData("mairie", """{"action":"recu"}""", RefusalKind.Forbidden)]
    public async Task A_line_that_cannot_be_is_refused(string who, string data, RefusalKind kind)
    {
        await using var world = await RequestWorld.FiledAsync("M1A", RequestWorld.Common);

        await world.RefusedAsync(who, "enregistrer-pli", data, kind);
    }

    [Fact]
    public async Task Other_grounds_have_no_envelope()
    {
        await using var world = await RequestWorld.FiledAsync("M2A", RequestWorld.Sport);

        await world.RefusedAsync("gestionnaire", "enregistrer-pli", """{"action":"recu"}""", RefusalKind.BadInput);
    }
}
