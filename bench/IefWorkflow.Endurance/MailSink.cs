using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace IefWorkflow.Endurance;

/// <summary>A mail server that takes every message and counts it by its <c>Message-ID</c>. It outlives the hosts.</summary>
internal sealed class MailSink : IAsyncDisposable
{
    private const string Header = "Message-ID: <";
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<string, int> taken = new(StringComparer.Ordinal);
    private readonly Task accepting;

    public MailSink()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How often each message was taken, by the part of its <c>Message-ID</c> before the at sign.</summary>
    public IReadOnlyDictionary<string, int> Taken => taken;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        listener.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await listener.AcceptTcpClientAsync(stop.Token));
        }
        catch (Exception ending) when (ending is OperationCanceledException or SocketException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        try
        {
            await using var stream = connection.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1);
            await SayAsync(stream, "220 sink");
            while (await reader.ReadLineAsync(stop.Token) is { } line)
            {
                if (line == "DATA" && !await ReceiveAsync(reader, stream)) return;
                if (line != "DATA") await SayAsync(stream, line == "QUIT" ? "221 bye" : "250 ok");
            }
        }
        catch (Exception ending) when (ending is IOException or OperationCanceledException)
        {
            // The host was killed in the middle of a command: what it did not finish was not taken.
        }
    }

    private async Task<bool> ReceiveAsync(StreamReader reader, NetworkStream stream)
    {
        await SayAsync(stream, "354 go on");
        var id = "";
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            if (id.Length == 0 && line.StartsWith(Header, StringComparison.OrdinalIgnoreCase)) id = line[Header.Length..line.IndexOf('@', StringComparison.Ordinal)];
            if (line != ".") continue;

            taken.AddOrUpdate(id, 1, (_, count) => count + 1);
            await SayAsync(stream, "250 taken");
            return true;
        }

        return false;
    }

    private async Task SayAsync(NetworkStream stream, string answer) => await stream.WriteAsync(Encoding.Latin1.GetBytes($"{answer}\r\n"), stop.Token);
}
