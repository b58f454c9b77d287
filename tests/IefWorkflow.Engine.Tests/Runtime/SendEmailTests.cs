using System.Text.Json.Nodes;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Mail;
using IefWorkflow.Engine.Runtime;
using static IefWorkflow.Engine.Tests.Runtime.Build;

namespace IefWorkflow.Engine.Tests.Runtime;

/// <summary>A workflow leaves its mail with the host, in the step; nothing that it writes can add a header.</summary>
public class SendEmailTests
{
    private readonly Outbox outbox = new();

    [Fact]
    public async Task A_message_is_queued_with_everything_that_the_designer_gave()
    {
        var (bench, instance) = await RunAsync(
            ("from", Literal("rectorat@example.org")),
            ("to", Json("[\"Famille A <a@example.org>\",\"b@example.org\",\"\"]")),
            ("cc", Json("[\"c@example.org\"]")),
            ("bcc", Json("[\"d@example.org\"]")),
            ("subject", Literal("Décision")),
            ("body", Literal("<p>Bonjour</p>\r\n<p>…</p>")),
            ("attachments", Json("[\"lettre-12\"]")));

        var message = Assert.Single(outbox.Messages);
        Assert.Equal((instance.Id + ":3", "rectorat@example.org", "Décision", "<p>Bonjour</p>\r\n<p>…</p>"), (message.Key, message.From, message.Subject, message.Body));
        Assert.Equal(["Famille A <a@example.org>", "b@example.org"], message.To);
        Assert.Equal(["c@example.org", "d@example.org", "lettre-12"], [.. message.Cc, .. message.Bcc, .. message.Attachments]);
        Assert.Equal(["after"], bench.Lines);
    }

    [Fact]
    public async Task One_document_may_be_given_as_a_text_and_the_sender_left_to_the_host()
    {
        await RunAsync(("to", Json("[\"a@example.org\"]")), ("attachments", Literal("lettre-12")));

        var message = Assert.Single(outbox.Messages);
        Assert.Null(message.From);
        Assert.Equal(["lettre-12"], message.Attachments);
    }

    [Theory]
    [InlineData("subject", "Décision\r\nBcc: x@example.org", "Objet\u00A0: un saut de ligne")]
    [InlineData("subject", "Décision\nBcc: x@example.org", "Objet\u00A0: un saut de ligne")]
    [InlineData("from", "a@example.org\r\nBcc: x@example.org", "Expéditeur\u00A0: un saut de ligne")]
    [InlineData("cc", "[\"a@example.org\\r\\nBcc: x@example.org\"]", "Copie à\u00A0: un saut de ligne")]
    [InlineData("bcc", "[\"a@example.org\\nx\"]", "Copie cachée à\u00A0: un saut de ligne")]
    [InlineData("attachments", "lettre\r\nX: y", "Pièces jointes\u00A0: un saut de ligne")]
    [InlineData("cc", "[\"personne\"]", "« personne » n'est pas une adresse électronique")]
    [InlineData("cc", "[\"a@example.org, b@example.org\"]", "n'est pas une adresse électronique")]
    public async Task What_would_forge_a_header_is_an_incident_and_no_message(string input, string value, string message)
    {
        var members = new List<(string, JsonNode?)> { ("to", Json("[\"a@example.org\"]")), (input, Literal(value)) };
        var (bench, instance) = await RunAsync([.. members]);

        var incident = Assert.Single(instance.Incidents);
        Assert.Equal(("m", nameof(MailRefusedException)), (incident.ActivityId, incident.ErrorType));
        Assert.Contains(message, incident.Message, StringComparison.Ordinal);
        Assert.Empty(outbox.Messages);
        Assert.Empty(bench.Lines);
    }

    [Fact]
    public async Task A_message_to_nobody_is_an_incident()
    {
        var (_, instance) = await RunAsync(("subject", Literal("x")));

        Assert.Equal("Le courriel n'a aucun destinataire\u00A0: donnez-en un.", Assert.Single(instance.Incidents).Message);
    }

    [Fact]
    public async Task What_the_host_refuses_is_an_incident_without_an_error_activity_and_runs_it_with_one()
    {
        outbox.Refusal = "document inconnu";
        var (_, alone) = await RunAsync(("to", Json("[\"a@example.org\"]")));
        var (bench, _) = await RunAsync(("to", Json("[\"a@example.org\"]")), ("error", Line("refused")));

        Assert.Equal("document inconnu", Assert.Single(alone.Incidents).Message);
        Assert.Equal(["refused", "after"], bench.Lines);
    }

    [Fact]
    public void A_host_without_mail_says_so_at_validation_and_at_publication()
    {
        const string Message = "cet hôte n'envoie pas de courriel.";
        var registry = new ActivityRegistry(ActivityRegistry.BuiltIn);
        var definition = Workflow("w", Sequence("s", Mail()));

        Assert.EndsWith(Message, DefinitionValidator.Validate(definition, registry, [])[0].Message, StringComparison.Ordinal);
        Assert.EndsWith(Message, Assert.IsType<ProgramCompilation.Refused>(new DefinitionCatalogue(registry).Publish(definition)).Faults[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_with_mail_accepts_it() =>
        Assert.Empty(DefinitionValidator.Validate(Workflow("w", Mail()), new ActivityRegistry([.. ActivityRegistry.BuiltIn, .. ActivityRegistry.Email]), []));

    private async Task<(Bench Bench, WorkflowInstance Instance)> RunAsync(params (string Name, JsonNode? Value)[] inputs)
    {
        var bench = new Bench(ActivityRegistry.Email, new Service<IOutgoingMail>(outbox), Workflow("w", Sequence("s", Mail(inputs), Line("after"))));
        return (bench, await bench.StartAsync("w"));
    }

    private static JsonObject Mail(params (string Name, JsonNode? Value)[] inputs) => Activity("m", "Elsa.SendEmail", inputs);

    private static JsonObject Json(string text) => new() { ["typeName"] = "Object", ["expression"] = new JsonObject { ["type"] = "Object", ["value"] = text } };

    private sealed class Outbox : IOutgoingMail
    {
        public List<OutgoingMessage> Messages { get; } = [];

        public string? Refusal { get; set; }

        public ValueTask QueueAsync(OutgoingMessage message, CancellationToken cancellationToken)
        {
            if (Refusal is not null) throw new MailRefusedException(Refusal);
            Messages.Add(message);
            return ValueTask.CompletedTask;
        }
    }
}
