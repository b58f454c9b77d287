namespace IefWorkflow.Cases.Pieces;

/// <summary>A kind of content that is accepted: found in the content itself, and matched with the name of the file.</summary>
/// <param name="MediaType">The media type.</param>
/// <param name="Label">As people say it.</param>
/// <param name="Extensions">The extensions that may name it.</param>
public sealed record PieceMedia(string MediaType, string Label, IReadOnlyList<string> Extensions)
{
    private static readonly (byte[] Start, PieceMedia Media)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), new PieceMedia("application/pdf", "PDF", [".pdf"])),
        ([0xFF, 0xD8, 0xFF], new PieceMedia("image/jpeg", "JPEG", [".jpg", ".jpeg"])),
        ([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], new PieceMedia("image/png", "PNG", [".png"])),
    ];

    /// <summary>The kinds accepted.</summary>
    public static IReadOnlyList<PieceMedia> Accepted { get; } = [.. Signatures.Select(signature => signature.Media)];

    /// <summary>The kind of a content, from its first bytes; null when it is none of those accepted.</summary>
    public static PieceMedia? Of(ReadOnlySpan<byte> content)
    {
        foreach (var (start, media) in Signatures)
        {
            if (content.StartsWith(start)) return media;
        }

        return null;
    }
}
