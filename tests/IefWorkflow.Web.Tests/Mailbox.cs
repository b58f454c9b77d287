using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace IefWorkflow.Web.Tests;

/// <summary>The folder in which a service leaves its e-mails, read as the persons who get them read them.</summary>
internal static partial class Mailbox
{
    /// <summary>The text of the first e-mail that says something, once it is there.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="said">What it says, as a pattern.</param>
    /// <returns>What the pattern matched.</returns>
    public static async Task<string> FindAsync(string folder, string said)
    {
        var changes = Channel.CreateUnbounded<string>();
        using var watcher = new FileSystemWatcher(folder);
        watcher.Created += (_, change) => changes.Writer.TryWrite(change.FullPath);
        watcher.Changed += (_, change) => changes.Writer.TryWrite(change.FullPath);
        watcher.Renamed += (_, change) => changes.Writer.TryWrite(change.FullPath);
        watcher.EnableRaisingEvents = true;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            foreach (var file in Directory.GetFiles(folder, "*.eml"))
            {
                if (Regex.Match(Text(await File.ReadAllTextAsync(file, patience.Token)), said) is { Success: true } found) return found.Value;
            }

            await changes.Reader.ReadAsync(patience.Token);
        }
    }

    /// <summary>A quoted-printable message as text: lines are folded in it and signs escaped, so that a link is not found as it is.</summary>
    private static string Text(string message)
    {
        var unfolded = message.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=\n", "", StringComparison.Ordinal);
        return Escaped().Replace(unfolded, run => Encoding.UTF8.GetString(Convert.FromHexString(run.Value.Replace("=", "", StringComparison.Ordinal))));
    }

    [GeneratedRegex("(=[0-9A-F]{2})+")]
    private static partial Regex Escaped();
}
