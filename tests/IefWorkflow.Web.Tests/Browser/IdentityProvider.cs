using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace IefWorkflow.Web.Tests.Browser;

/// <summary>A real identity provider (npm <c>oidc-provider</c>) on a port of the loopback, stopped with the test.</summary>
internal sealed class IdentityProvider : IDisposable
{
    private readonly Process process;

    private IdentityProvider(Process process) => this.process = process;

    /// <summary>The script; null where it was not installed.</summary>
    public static string? Script
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                var tool = Path.Combine(folder.FullName, "tests", "tools", "oidc-provider");
                if (Directory.Exists(Path.Combine(tool, "node_modules", "oidc-provider"))) return Path.Combine(tool, "provider.js");
            }

            return null;
        }
    }

    /// <summary>A port that nobody uses.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts it for one service.</summary>
    /// <param name="port">The port.</param>
    /// <param name="service">Where the service listens.</param>
    public static async Task<IdentityProvider> StartAsync(int port, Uri service)
    {
        var script = Script ?? throw new InvalidOperationException("Run 'npm ci --prefix tests/tools/oidc-provider' first.");
        var process = Process.Start(new ProcessStartInfo("node", [script, $"{port}", new Uri(service, "/connexion/oidc/retour").AbsoluteUri]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.BeginErrorReadLine();
        return await process.StandardOutput.ReadLineAsync() == "ready" ? new IdentityProvider(process) : throw new InvalidOperationException("The identity provider did not start.");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
