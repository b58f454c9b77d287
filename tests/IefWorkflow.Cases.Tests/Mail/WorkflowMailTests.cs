using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Simulation;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Mail;

/// <summary>A designer's e-mail step leaves rows in the outbox, with the step; what the service may not send stops there.</summary>
public class WorkflowMailTests
{
    private const string Request = """
        {"enfant-nom":"Le Goff","enfant-prenoms":"Anna","enfant-ne-le":"2016-05-04","commune":"Rennes","residence":"35","motif":"M4","annee":"2026-2027","responsables":[{"nom":"Yann Le Goff"}]}
        """;

    [Fact]
    public async Task Each_recipient_gets_a_message_of_the_file_in_plain_text()
    {
        await using var world = await FiledAsync();

        var file = await world.UseAsync(session => session.Db.Files.SingleAsync());
        var messages = await world.UseAsync(session => session.Db.Messages.OrderBy(message => message.To).ToListAsync());
        Assert.Equal([("ecole@rennes.example", ""), ("mairie@rennes.example", "Mairie de Rennes")], messages.Select(message => (message.To, message.ToName)));
        Assert.All(messages, message => Assert.Equal((file.Id, MessageKind.Information, "Dossier reçu", "Bonjour,\n\nUn dossier a été reçu."), (message.CaseId, message.Kind, message.Subject, message.Body)));
        Assert.All(messages, message => Assert.Equal(MessageState.Queued, message.State));
    }

    [Fact]
    public async Task A_sender_that_is_not_the_service_is_an_incident_and_nothing_is_queued()
    {
        await using var world = await FiledAsync();

        Assert.IsType<ActAnswer.Done>(await DoAsync(world, "gestionnaire", "accomplir-tache", "2026-0001", """{"issue":"Bon"}"""));

        Assert.Equal(2, await world.UseAsync(session => session.Db.Messages.CountAsync()));
        Assert.Equal(CaseState.Filed, (await world.UseAsync(session => session.Db.Files.SingleAsync())).State);
        Assert.Equal(Role.Administrator, Assert.Single(await world.UseAsync(session => session.Db.Alerts.ToListAsync())).Role);
    }

    private static async Task<CaseWorld> FiledAsync()
    {
        var world = await CaseWorld.OpenAsync(OutboxBench.Rennes, new DateOnly(2026, 4, 1), Path.Combine(AppContext.BaseDirectory, "Data", "mail"), default);
        Assert.IsType<ActAnswer.Done>(await DoAsync(world, "famille", "deposer-demande", null, Request));
        return world;
    }

    private static async Task<ActAnswer> DoAsync(CaseWorld world, string who, string act, string? number, string data) =>
        await world.ActAsync(await world.ActorAsync(who, default), act, number, JsonNode.Parse(data)!.AsObject(), default);
}
