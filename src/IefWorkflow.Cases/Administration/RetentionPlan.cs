using System.Security.Cryptography;
using System.Text;

namespace IefWorkflow.Cases.Administration;

/// <summary>The files that would be destroyed, as they are shown before.</summary>
/// <param name="Files">The files, the first to come to its end first.</param>
public sealed record RetentionPlan(IReadOnlyList<RetentionFile> Files)
{
    /// <summary>What makes sure that what is confirmed is what was shown.</summary>
    public string Seal { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Files.Select(file => $"{file.Id} {file.JournalHead}")))));
}
