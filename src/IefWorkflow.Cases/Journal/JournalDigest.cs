using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IefWorkflow.Cases.Journal;

/// <summary>The digest of a journal entry: SHA-256 over everything it says and over the digest before it.</summary>
public static class JournalDigest
{
    /// <summary>Computes it. Fields are separated by a character that no field may hold.</summary>
    public static string Of(JournalEntry entry) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\u0000',
        entry.CaseId,
        entry.Sequence.ToString(CultureInfo.InvariantCulture),
        entry.At.UtcTicks.ToString(CultureInfo.InvariantCulture),
        entry.ActorId,
        entry.ActorName,
        entry.Role,
        entry.Name,
        entry.Label,
        entry.Data,
        entry.Previous))));
}
