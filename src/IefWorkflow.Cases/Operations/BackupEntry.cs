namespace IefWorkflow.Cases.Operations;

/// <summary>A file of a backup.</summary>
/// <param name="Path">Its name in the archive.</param>
/// <param name="Size">Its size, in bytes.</param>
/// <param name="Sha256">Its SHA-256, in lower-case hexadecimal.</param>
public sealed record BackupEntry(string Path, long Size, string Sha256);
