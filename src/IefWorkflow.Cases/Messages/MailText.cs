using System.Security.Cryptography;
using System.Text;

namespace IefWorkflow.Cases.Messages;

/// <summary>Small questions about the texts of mail.</summary>
internal static class MailText
{
    /// <summary>Whether a text that becomes a header holds a line break or another control character: it would add headers of somebody else's choosing.</summary>
    public static bool HasControl(string text) => text.Any(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029');

    /// <summary>The lines of a text parted as mail parts them.</summary>
    public static string WithMailLines(string text) => text.ReplaceLineEndings("\r\n");

    /// <summary>What a message is called where names must not be: in logs, in its <c>Message-ID</c>, as a file. The same row always has the same.</summary>
    public static string Reference(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..32];
}
