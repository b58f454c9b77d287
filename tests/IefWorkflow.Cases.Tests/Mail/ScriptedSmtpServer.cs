using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace IefWorkflow.Cases.Tests.Mail;

/// <summary>A mail server on the loopback that answers as a test tells it to.</summary>
/// <remarks>The script sees each command, <c>GREETING</c> first and <c>.</c> for the end of a message; null keeps the usual answer, an empty text hangs up.</remarks>
internal sealed class ScriptedSmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<string, string?> script;
    private readonly X509Certificate2? certificate;
    private readonly Task accepting;

    public ScriptedSmtpServer(Func<string, string?> script, X509Certificate2? certificate = null)
    {
        (this.script, this.certificate) = (script, certificate);
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Every command that was said, over all connections; <c>TLS </c> before those said under TLS.</summary>
    public List<string> Commands { get; } = [];

    /// <summary>The messages that were taken.</summary>
    public List<string> Messages { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
        listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await ServeAsync(client);
            }
        }
        catch (Exception ending) when (ending is OperationCanceledException or SocketException or InvalidOperationException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            await using var plain = client.GetStream();
            await TalkAsync(plain, isSecure: false);
        }
        catch (Exception ending) when (ending is IOException or System.Security.Authentication.AuthenticationException)
        {
        }
    }

    private async Task TalkAsync(Stream stream, bool isSecure)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, false, 1024, leaveOpen: true);
        if (!isSecure && !await AnswerAsync(stream, script("GREETING") ?? "220 essai")) return;

        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            Commands.Add(isSecure ? $"TLS {line}" : line);
            var answer = script(line) ?? Usual(line, isSecure);
            if (!await AnswerAsync(stream, answer)) return;
            if (line == "QUIT") return;
            if (line == "STARTTLS" && answer[0] == '2')
            {
                await using var tls = new SslStream(stream, leaveInnerStreamOpen: true);
                await tls.AuthenticateAsServerAsync(certificate!);
                await TalkAsync(tls, isSecure: true);
                return;
            }

            if (line == "DATA" && answer[0] == '3' && !await ReceiveAsync(reader, stream)) return;
        }
    }

    private async Task<bool> ReceiveAsync(StreamReader reader, Stream stream)
    {
        var message = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            if (line == ".")
            {
                var answer = script(".") ?? "250 pris";
                if (answer.StartsWith('2')) Messages.Add(message.ToString());
                return await AnswerAsync(stream, answer);
            }

            if (script("LINE") is "") return false;
            message.Append(line.StartsWith('.') ? line[1..] : line).Append('\n');
        }

        return false;
    }

    private string Usual(string line, bool isSecure) => line.Split(' ')[0] switch
    {
        "EHLO" when certificate is not null && !isSecure => "250-essai\r\n250 STARTTLS",
        "EHLO" => "250-essai\r\n250 AUTH LOGIN",
        "AUTH" => "334 UGFzc3dvcmQ6",
        "STARTTLS" => "220 allez",
        "DATA" => "354 allez",
        "QUIT" => "221 fin",
        "MAIL" or "RCPT" or "RSET" => "250 bien",
        _ => "235 bien",
    };

    private static async Task<bool> AnswerAsync(Stream stream, string answer)
    {
        if (answer.Length == 0) return false;

        await stream.WriteAsync(Encoding.Latin1.GetBytes(answer + "\r\n"));
        return true;
    }
}
