using System.Text.Json;

namespace IefWorkflow.Cases.Operations;

/// <summary>What a backup holds: the last file of its archive.</summary>
/// <param name="Format">The version of the layout.</param>
/// <param name="MadeAt">When it was begun, UTC.</param>
/// <param name="Database">The kind of database: <c>sqlite</c> or <c>postgresql</c>.</param>
/// <param name="Entries">Every other file of the archive.</param>
public sealed record BackupManifest(int Format, DateTimeOffset MadeAt, string Database, IReadOnlyList<BackupEntry> Entries)
{
    /// <summary>The layout written today.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The name of the manifest in the archive.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The name of the database in the archive.</summary>
    public const string DatabaseName = "database";

    /// <summary>What the names of contents begin with.</summary>
    public const string PiecesPrefix = "pieces/";

    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>The name of a content in the archive.</summary>
    public static string PieceName(string digest) => $"{PiecesPrefix}{digest[..2]}/{digest}";

    /// <summary>The kind of a database as a manifest says it.</summary>
    public static string KindOf(DatabasePlace place) => place.Match(_ => "sqlite", _ => "postgresql");

    /// <summary>Reads a manifest; null when it is none.</summary>
    public static BackupManifest? Parse(ReadOnlySpan<byte> text)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(text, Layout);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes it.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Layout);
}
