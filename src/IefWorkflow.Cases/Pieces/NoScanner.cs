namespace IefWorkflow.Cases.Pieces;

/// <summary>No scanner is configured, and each content says so.</summary>
public sealed class NoScanner : IPieceScanner
{
    /// <inheritdoc/>
    public Task<ScanOutcome> ScanAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        Task.FromResult<ScanOutcome>(new ScanOutcome.NotScanned("aucun antivirus n'est configuré"));
}
