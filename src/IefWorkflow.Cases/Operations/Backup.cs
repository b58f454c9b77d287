using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using IefWorkflow.Cases.Storage;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Operations;

/// <summary>Writes everything that is stored into one archive, while the service runs: the database as it is at one instant, then every content, then the manifest with their digests.</summary>
/// <remarks>A content is on the disk before a row refers to it and is never removed, so that the contents copied after the database are all that it refers to.</remarks>
public sealed class Backup(DatabasePlace place, string piecesFolder, TimeProvider time)
{
    private readonly List<BackupEntry> entries = [];
    private readonly List<string> warnings = [];

    /// <summary>Makes it.</summary>
    /// <param name="target">The archive; refused when it exists.</param>
    /// <param name="cancellationToken">Cancels it: nothing is left behind.</param>
    public async Task<BackupAnswer> WriteAsync(string target, CancellationToken cancellationToken)
    {
        if (File.Exists(target)) return Refused($"{target} existe déjà\u00A0: donnez un autre nom, une sauvegarde n'en écrase pas une autre.");
        if (place is DatabasePlace.SqliteFile { Path: var file } && !File.Exists(file)) return Refused($"{file} n'existe pas\u00A0: donnez le fichier SQLite du service.");

        var aside = $"{target}.{Guid.NewGuid():N}.tmp";
        var dump = $"{aside}.base";
        var madeAt = time.GetUtcNow();
        try
        {
            Create(dump).Dispose();
            await NoteMissingAsync(cancellationToken);
            if (await DumpAsync(dump, cancellationToken) is { } failure) return Refused(failure);

            await WriteArchiveAsync(aside, dump, madeAt, cancellationToken);
            File.Move(aside, target, overwrite: false);
            return new BackupAnswer.Done(Manifest(madeAt), warnings);
        }
        catch (DbException failure)
        {
            return Refused($"La base {place.Shown} ne peut pas être lue\u00A0: {failure.Message}");
        }
        finally
        {
            File.Delete(aside);
            File.Delete(dump);
        }
    }

    private static BackupAnswer.Refused Refused(string reason) => new([reason]);

    /// <summary>A new file that its owner alone reads: a backup holds everything that is confidential.</summary>
    private static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    private async Task NoteMissingAsync(CancellationToken cancellationToken)
    {
        var options = new DbContextOptionsBuilder<IefDbContext>();
        place.Use(options);
        await using var db = new IefDbContext(options.Options);
        foreach (var content in await ContentReferences.ReadAsync(db, cancellationToken))
        {
            if (!File.Exists(PathOf(content.Digest))) warnings.Add($"Le contenu de {content.What} ({content.Number ?? "-"}) manque au dossier des pièces\u00A0: {content.Digest}.");
        }
    }

    private Task<string?> DumpAsync(string dump, CancellationToken cancellationToken) => place.Match(
        sqlite => SqliteCopy.WriteAsync(sqlite.Path, dump, cancellationToken),
        postgres => PostgresTools.DumpAsync(postgres.ConnectionString, dump, cancellationToken));

    private async Task WriteArchiveAsync(string aside, string dump, DateTimeOffset madeAt, CancellationToken cancellationToken)
    {
        await using var file = Create(aside);
        await using (var archive = await ZipArchive.CreateAsync(file, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken))
        {
            await using (var database = new FileStream(dump, FileMode.Open, FileAccess.Read)) await AddAsync(archive, BackupManifest.DatabaseName, database, CompressionLevel.Fastest, cancellationToken);
            foreach (var digest in Digests()) await AddPieceAsync(archive, digest, cancellationToken);
            await using var manifest = await archive.CreateEntry(BackupManifest.FileName).OpenAsync(cancellationToken);
            await manifest.WriteAsync(Manifest(madeAt).ToBytes(), cancellationToken);
        }

        file.Flush(flushToDisk: true);
    }

    private IEnumerable<string> Digests() => !Directory.Exists(piecesFolder)
        ? []
        : Directory.EnumerateFiles(piecesFolder, "*", SearchOption.AllDirectories).Where(path => IsDigest(Path.GetFileName(path)) && path == PathOf(Path.GetFileName(path)))
            .Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static bool IsDigest(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);

    private async Task AddPieceAsync(ZipArchive archive, string digest, CancellationToken cancellationToken)
    {
        var content = await File.ReadAllBytesAsync(PathOf(digest), cancellationToken);
        if (Convert.ToHexStringLower(SHA256.HashData(content)) != digest)
        {
            warnings.Add($"Un contenu du dossier des pièces a été altéré et n'est pas sauvegardé\u00A0: {digest}.");
            return;
        }

        using var stream = new MemoryStream(content);
        await AddAsync(archive, BackupManifest.PieceName(digest), stream, CompressionLevel.NoCompression, cancellationToken);
    }

    private async Task AddAsync(ZipArchive archive, string name, Stream content, CompressionLevel level, CancellationToken cancellationToken)
    {
        await using var target = await archive.CreateEntry(name, level).OpenAsync(cancellationToken);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (buffer, size) = (new byte[81_920], 0L);
        for (int count; (count = await content.ReadAsync(buffer, cancellationToken)) > 0; size += count)
        {
            hash.AppendData(buffer, 0, count);
            await target.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }

        entries.Add(new BackupEntry(name, size, Convert.ToHexStringLower(hash.GetHashAndReset())));
    }

    private BackupManifest Manifest(DateTimeOffset madeAt) => new(BackupManifest.CurrentFormat, madeAt, BackupManifest.KindOf(place), entries);

    private string PathOf(string digest) => Path.Combine(piecesFolder, digest[..2], digest);
}
