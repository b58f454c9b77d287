using System.Text.Json.Nodes;
using IefWorkflow.Cases.Messages;

namespace IefWorkflow.Cases.Tests.Mail;

/// <summary>What a real mail server reads of what is sent to it.</summary>
public class RealServerTests
{
    [NeedsMaildevFact]
    public async Task Accents_arrive_in_the_subject_the_names_and_the_text()
    {
        await using var server = await Maildev.StartAsync();
        const string subject = "[implicite J-7] Dossier 2026-0412\u00A0: acceptation implicite le 8\u00A0juin\u00A02026 — œuvre à l'été, où ça naîtra";
        const string body = "Échéance\u00A0: lundi 8 juin 2026.\n\n« Si rien n'est fait »\u00A0: l'autorisation est acquise.\n.\n..point\nligne qui finit par une espace \nFin 👍";

        Assert.IsType<HandOver.Sent>(await SendAsync(server, Sample.Message(name: "Zoë Lefèvre-Müller", subject: subject, body: body)));

        var message = Assert.Single(await server.MessagesAsync(1));
        Assert.Equal(subject, (string?)message["subject"]);
        Assert.Equal(body, Text(message));
        Assert.Equal("Zoë Lefèvre-Müller", (string?)message["to"]![0]!["name"]);
        Assert.Equal("Académie de Rennes — IEF", (string?)message["from"]![0]!["name"]);
        Assert.Equal("auto-generated", (string?)message["headers"]!["auto-submitted"]);
    }

    [NeedsMaildevFact]
    public async Task Long_lines_arrive_whole_though_no_line_of_the_mail_is_long()
    {
        await using var server = await Maildev.StartAsync();
        var body = string.Concat(Enumerable.Repeat("Considérant que l'été ", 500)).TrimEnd() + "\n" + new string('x', 5000);
        var subject = "Séance " + string.Join(", ", Enumerable.Range(1, 40).Select(number => $"2026-{number:0000}"));

        Assert.IsType<HandOver.Sent>(await SendAsync(server, Sample.Message(subject: subject, body: body)));

        var message = Assert.Single(await server.MessagesAsync(1));
        Assert.Equal(body, Text(message));
        Assert.Equal(subject, (string?)message["subject"]);
        Assert.All((await server.SourceAsync(message)).Split("\r\n"), line => Assert.InRange(line.Length, 0, 998));
    }

    [NeedsMaildevFact]
    public async Task The_same_row_sent_twice_is_recognised_by_its_identifier()
    {
        await using var server = await Maildev.StartAsync();

        await SendAsync(server, Sample.Message("dossier:1"));
        await SendAsync(server, Sample.Message("dossier:1"));
        await SendAsync(server, Sample.Message("dossier:2"));

        var identifiers = (await server.MessagesAsync(3)).Select(message => (string?)message["headers"]!["message-id"]).ToList();
        Assert.Equal(3, identifiers.Count);
        Assert.Equal(2, identifiers.Distinct().Count());
        Assert.All(identifiers, identifier => Assert.Matches("^<[0-9a-f]{32}@academie.example>$", identifier!));
    }

    [NeedsMaildevFact]
    public async Task A_convocation_carries_its_invitation()
    {
        await using var server = await Maildev.StartAsync();
        var invitation = CalendarInvitationTests.Convocation.ToText(Sample.Morning);

        Assert.IsType<HandOver.Sent>(await SendAsync(server, Sample.Message(calendar: invitation)));

        var message = Assert.Single(await server.MessagesAsync(1));
        Assert.Equal("text/calendar", (string?)message["attachments"]![0]!["contentType"]);
        Assert.Equal("convocation.ics", (string?)message["attachments"]![0]!["fileName"]);
        Assert.Equal(invitation, await server.AttachmentAsync(message, 0));
        Assert.Matches("(?i)content-type: text/calendar;[^:]*method=REQUEST", await server.SourceAsync(message));
    }

    [NeedsMaildevFact]
    public async Task A_server_that_went_away_gets_the_message_once_it_is_back()
    {
        await using var server = await Maildev.StartAsync();
        await server.StopAsync();
        Assert.IsType<HandOver.TryLater>(await SendAsync(server, Sample.Message()));

        await server.StartAgainAsync();

        Assert.IsType<HandOver.Sent>(await SendAsync(server, Sample.Message()));
        Assert.Single(await server.MessagesAsync(1));
    }

    private static string Text(JsonObject message) => ((string?)message["text"])!.ReplaceLineEndings("\n").TrimEnd('\n');

    private static async Task<HandOver> SendAsync(Maildev server, Message message) => await new SmtpTransport(Sample.Smtp(server.Port)).HandOverAsync(message, default);
}
