namespace IefWorkflow.Cases.Pieces;

/// <summary>Looks for malware in a content before it is kept.</summary>
public interface IPieceScanner
{
    /// <summary>Scans a content.</summary>
    Task<ScanOutcome> ScanAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken);
}
