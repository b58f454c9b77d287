using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using IefWorkflow.Cases.Pieces;

namespace IefWorkflow.Cases.Operations;

/// <summary>Puts a backup back, into a place that is empty: every file of the archive is verified before the first is written.</summary>
/// <remarks>Names in an archive are never paths on the disk: the database goes where it is told, contents under their own digest.</remarks>
public sealed class Restoration(DatabasePlace place, string piecesFolder)
{
    private const int LargestManifest = 256 * 1024 * 1024;

    /// <summary>Restores an archive.</summary>
    /// <param name="source">The archive.</param>
    /// <param name="cancellationToken">Cancels the restoration; a place that was begun must be emptied before the next.</param>
    public async Task<BackupAnswer> ReadAsync(string source, CancellationToken cancellationToken)
    {
        if (!File.Exists(source)) return Refused($"{source} n'existe pas\u00A0: vérifiez le chemin.");

        try
        {
            await using var archive = await ZipFile.OpenReadAsync(source, cancellationToken);
            if (await ManifestAsync(archive, cancellationToken) is not { } manifest) return Refused($"{source} n'est pas une sauvegarde de ce logiciel\u00A0: son manifeste manque ou ne se lit pas.");

            var faults = await FaultsAsync(archive, manifest, cancellationToken);
            if (faults.Count == 0) faults = await OccupiedAsync(cancellationToken);
            if (faults.Count > 0) return new BackupAnswer.Refused(faults);

            await WritePiecesAsync(archive, cancellationToken);
            return await WriteDatabaseAsync(archive, cancellationToken) is { } failure ? Refused(failure) : new BackupAnswer.Done(manifest, []);
        }
        catch (InvalidDataException)
        {
            return Refused($"{source} n'est pas une archive, ou elle est abîmée\u00A0: reprenez une autre copie de la sauvegarde.");
        }
        catch (DbException failure)
        {
            return Refused($"La base {place.Shown} n'est pas joignable\u00A0: {failure.Message}");
        }
    }

    private static BackupAnswer.Refused Refused(string reason) => new([reason]);

    private static async Task<BackupManifest?> ManifestAsync(ZipArchive archive, CancellationToken cancellationToken)
    {
        if (archive.GetEntry(BackupManifest.FileName) is not { Length: < LargestManifest } entry) return null;

        using var text = new MemoryStream();
        await using var stream = await entry.OpenAsync(cancellationToken);
        await stream.CopyToAsync(text, cancellationToken);
        return BackupManifest.Parse(text.GetBuffer().AsSpan(0, (int)text.Length));
    }

    private async Task<IReadOnlyList<string>> FaultsAsync(ZipArchive archive, BackupManifest manifest, CancellationToken cancellationToken)
    {
        if (manifest.Format != BackupManifest.CurrentFormat) return [$"La sauvegarde est au format {manifest.Format}, que cette version ne connaît pas\u00A0: installez celle qui l'a faite."];
        if (manifest.Database != BackupManifest.KindOf(place)) return [$"La sauvegarde est d'une base {manifest.Database}\u00A0: elle ne se restaure pas dans {place.Shown}."];

        var names = manifest.Entries.Select(entry => entry.Path).Append(BackupManifest.FileName).Order(StringComparer.Ordinal);
        if (!names.SequenceEqual(archive.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal))) return ["L'archive ne contient pas exactement ce que dit son manifeste\u00A0: reprenez une autre copie de la sauvegarde."];
        if (!manifest.Entries.Any(entry => entry.Path == BackupManifest.DatabaseName)) return ["La sauvegarde ne contient pas de base\u00A0: reprenez-en une autre."];

        var faults = new List<string>();
        foreach (var entry in manifest.Entries)
        {
            if (!IsKnown(entry)) faults.Add($"Le nom « {entry.Path} » n'a pas sa place dans une sauvegarde.");
            else if (!await IsWholeAsync(archive.GetEntry(entry.Path)!, entry, cancellationToken)) faults.Add($"{entry.Path} a été altéré\u00A0: son empreinte n'est pas celle du manifeste.");
        }

        return faults;
    }

    private static bool IsKnown(BackupEntry entry) =>
        entry.Path == BackupManifest.DatabaseName || (entry.Sha256.Length == 64 && entry.Sha256.All(char.IsAsciiHexDigitLower) && entry.Path == BackupManifest.PieceName(entry.Sha256));

    private static async Task<bool> IsWholeAsync(ZipArchiveEntry file, BackupEntry entry, CancellationToken cancellationToken)
    {
        if (file.Length != entry.Size) return false;

        await using var stream = await file.OpenAsync(cancellationToken);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken)) == entry.Sha256;
    }

    private async Task<IReadOnlyList<string>> OccupiedAsync(CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        var isFree = place is DatabasePlace.PostgreSql postgres ? await PostgresTools.IsEmptyAsync(postgres.ConnectionString, cancellationToken) : !SqliteCopy.Traces(((DatabasePlace.SqliteFile)place).Path).Any(File.Exists);
        if (!isFree) faults.Add($"{place.Shown} n'est pas vide\u00A0: une restauration n'écrase rien, donnez une autre base.");
        if (File.Exists(piecesFolder) || (Directory.Exists(piecesFolder) && Directory.EnumerateFileSystemEntries(piecesFolder).Any())) faults.Add($"{piecesFolder} n'est pas vide\u00A0: donnez un autre dossier des pièces.");
        return faults;
    }

    private async Task WritePiecesAsync(ZipArchive archive, CancellationToken cancellationToken)
    {
        var store = new FolderPieceStore(piecesFolder);
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.StartsWith(BackupManifest.PiecesPrefix, StringComparison.Ordinal)))
        {
            using var content = new MemoryStream();
            await using var stream = await entry.OpenAsync(cancellationToken);
            await stream.CopyToAsync(content, cancellationToken);
            await store.WriteAsync(content.GetBuffer().AsMemory(0, (int)content.Length), cancellationToken);
        }
    }

    /// <summary>Last: a database is only there when everything that it refers to is.</summary>
    private async Task<string?> WriteDatabaseAsync(ZipArchive archive, CancellationToken cancellationToken)
    {
        var entry = archive.GetEntry(BackupManifest.DatabaseName)!;
        if (place is DatabasePlace.SqliteFile { Path: var file })
        {
            if (Path.GetDirectoryName(file) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
            await entry.ExtractToFileAsync($"{file}.tmp", overwrite: true, cancellationToken);
            File.Move($"{file}.tmp", file, overwrite: false);
            return null;
        }

        var dump = Path.Combine(Directory.CreateTempSubdirectory("ief-restore-").FullName, BackupManifest.DatabaseName);
        try
        {
            await entry.ExtractToFileAsync(dump, overwrite: false, cancellationToken);
            return await PostgresTools.RestoreAsync(((DatabasePlace.PostgreSql)place).ConnectionString, dump, cancellationToken);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(dump)!, recursive: true);
        }
    }
}
