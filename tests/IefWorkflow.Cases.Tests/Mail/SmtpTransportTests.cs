using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using IefWorkflow.Cases.Messages;

namespace IefWorkflow.Cases.Tests.Mail;

/// <summary>What a mail server answers becomes one of three outcomes, and nothing is said to it that should not be.</summary>
public class SmtpTransportTests
{
    [Theory]
    [InlineData("MAIL", "451 plus tard", false)]
    [InlineData("RCPT", "450 boite occupee", false)]
    [InlineData("RCPT", "550 5.1.1 inconnu", true)]
    [InlineData("MAIL", "553 expediteur refuse", true)]
    [InlineData("DATA", "452 plus de place", false)]
    [InlineData(".", "451 plus tard", false)]
    [InlineData(".", "554 contenu refuse", true)]
    [InlineData("GREETING", "421 service ferme", false)]
    public async Task Four_hundreds_are_tried_later_and_five_hundreds_never(string command, string answer, bool isForGood)
    {
        await using var server = new ScriptedSmtpServer(line => line.StartsWith(command, StringComparison.Ordinal) ? answer : null);

        var outcome = await HandOverAsync(Sample.Smtp(server.Port), Sample.Message());

        Assert.Equal(isForGood ? typeof(HandOver.RefusedForGood) : typeof(HandOver.TryLater), outcome.GetType());
        Assert.Empty(server.Messages);
    }

    [Theory]
    [InlineData("GREETING")]
    [InlineData("MAIL")]
    [InlineData("LINE")]
    [InlineData(".")]
    public async Task A_server_that_hangs_up_at_any_point_is_tried_later(string when)
    {
        await using var server = new ScriptedSmtpServer(line => line.StartsWith(when, StringComparison.Ordinal) ? "" : null);

        Assert.IsType<HandOver.TryLater>(await HandOverAsync(Sample.Smtp(server.Port), Sample.Message(body: new string('a', 200_000))));
        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_tried_later()
    {
        int port;
        await using (var gone = new ScriptedSmtpServer(_ => null)) port = gone.Port;

        Assert.IsType<HandOver.TryLater>(await HandOverAsync(Sample.Smtp(port), Sample.Message()));
    }

    [Fact]
    public async Task A_server_that_never_answers_is_left_after_the_timeout()
    {
        using var never = new ManualResetEventSlim();
        await using var server = new ScriptedSmtpServer(line =>
        {
            if (line.StartsWith("MAIL", StringComparison.Ordinal)) never.Wait(TimeSpan.FromSeconds(30));
            return null;
        });

        var outcome = await HandOverAsync(Sample.Smtp(server.Port) with { TimeoutSeconds = 1 }, Sample.Message());
        never.Set();

        Assert.Contains("1 secondes", Assert.IsType<HandOver.TryLater>(outcome).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a@x.example\r\nBcc: b@x.example", "Nom", "Objet")]
    [InlineData("a@x.example", "Nom\nBcc: b@x.example", "Objet")]
    [InlineData("a@x.example", "Nom", "Objet\r\nBcc: b@x.example")]
    [InlineData("a@x.example", "Nom", "Objet\rX")]
    [InlineData("a@x.example", "Nom", "Objet\u0000X")]
    [InlineData("a@x.example, b@x.example", "Nom", "Objet")]
    [InlineData("Nom <a@x.example>", "Nom", "Objet")]
    [InlineData("a x.example", "Nom", "Objet")]
    [InlineData("", "Nom", "Objet")]
    public async Task A_header_that_holds_more_than_itself_is_refused_before_anything_is_said(string to, string name, string subject)
    {
        await using var server = new ScriptedSmtpServer(_ => null);

        Assert.IsType<HandOver.RefusedForGood>(await HandOverAsync(Sample.Smtp(server.Port), Sample.Message(to: to, name: name, subject: subject)));
        Assert.Empty(server.Commands);
    }

    [Fact]
    public async Task Without_the_TLS_asked_for_nobody_is_named_and_nothing_is_sent()
    {
        await using var server = new ScriptedSmtpServer(_ => null);
        var settings = Sample.Smtp(server.Port) with { Security = MailSecurity.StartTls, UserName = "ief", Password = "secret" };

        Assert.IsType<HandOver.TryLater>(await HandOverAsync(settings, Sample.Message()));
        Assert.DoesNotContain(server.Commands, command => command.StartsWith("AUTH", StringComparison.Ordinal) || command.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_certificate_that_is_not_trusted_ends_the_conversation()
    {
        using var certificate = Certificate();
        await using var server = new ScriptedSmtpServer(_ => null, certificate);
        var settings = Sample.Smtp(server.Port) with { Security = MailSecurity.StartTls, UserName = "ief", Password = "secret" };

        Assert.IsType<HandOver.TryLater>(await HandOverAsync(settings, Sample.Message()));
        Assert.DoesNotContain(server.Commands, command => command.Contains("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Under_TLS_the_password_is_said_and_the_message_goes()
    {
        using var certificate = Certificate();
        await using var server = new ScriptedSmtpServer(_ => null, certificate);
        var settings = Sample.Smtp(server.Port) with { Security = MailSecurity.StartTls, UserName = "ief", Password = "secret" };

        using (Trusting(certificate)) Assert.IsType<HandOver.Sent>(await HandOverAsync(settings, Sample.Message()));

        Assert.Contains(server.Commands, command => command.StartsWith("TLS AUTH LOGIN", StringComparison.OrdinalIgnoreCase));
        Assert.Contains($"TLS {Convert.ToBase64String(Encoding.UTF8.GetBytes("secret"))}", server.Commands);
        Assert.DoesNotContain(server.Commands, command => command.StartsWith("AUTH", StringComparison.Ordinal) || command.StartsWith("MAIL", StringComparison.Ordinal));
        Assert.Single(server.Messages);
    }

    [Fact]
    public async Task A_wrong_password_is_tried_later_because_an_administrator_can_put_it_right()
    {
        await using var server = new ScriptedSmtpServer(line => line.StartsWith("c2Vj", StringComparison.Ordinal) ? "535 5.7.8 refuse" : line.StartsWith("MAIL", StringComparison.Ordinal) ? "530 5.7.0 identifiez-vous" : null);
        var settings = Sample.Smtp(server.Port) with { UserName = "ief", Password = "secret", AllowPlainAuthentication = true };

        Assert.IsType<HandOver.TryLater>(await HandOverAsync(settings, Sample.Message()));
    }

    [Fact]
    public void A_password_without_TLS_is_refused_unless_it_is_allowed()
    {
        var settings = Sample.Smtp(25) with { UserName = "ief", Password = "secret" };

        Assert.Contains("Mail:Security", Assert.Throws<ArgumentException>(() => new SmtpTransport(settings)).Message, StringComparison.Ordinal);
        Assert.Empty((settings with { AllowPlainAuthentication = true }).Faults());
        Assert.Empty((settings with { Security = MailSecurity.StartTls }).Faults());
    }

    [Fact]
    public void Faulty_settings_are_all_told_by_their_keys()
    {
        var faults = (Sample.Smtp(0) with { From = "ief", FromName = "a\nb", Host = " ", TimeoutSeconds = 0, UserName = "ief" }).Faults();

        Assert.Equal(["Mail:From", "Mail:FromName", "Mail:TimeoutSeconds", "Mail:Host", "Mail:Port", "Mail:Password", "Mail:Security"], faults.Select(fault => fault.Split('\u00A0')[0]));
    }

    private static async Task<HandOver> HandOverAsync(MailSettings settings, Message message) => await new SmtpTransport(settings).HandOverAsync(message, default);

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

#pragma warning disable SYSLIB0014 // The only way to have the mail client of the framework trust one certificate more.
    private static Untrusting Trusting(X509Certificate2 certificate)
    {
        ServicePointManager.ServerCertificateValidationCallback = (_, offered, _, _) => offered?.GetCertHashString() == certificate.GetCertHashString();
        return new Untrusting();
    }

    private sealed class Untrusting : IDisposable
    {
        public void Dispose() => ServicePointManager.ServerCertificateValidationCallback = null;
    }
#pragma warning restore SYSLIB0014
}
