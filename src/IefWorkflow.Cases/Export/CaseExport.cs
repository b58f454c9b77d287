using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Pieces;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Settings;

namespace IefWorkflow.Cases.Export;

/// <summary>One file, gathered for one reader: its view, its numbered inventory and its journal, and the archive made of them.</summary>
public sealed class CaseExport
{
    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly IPieceStore store;
    private readonly List<(string Name, string Digest)> written = [];

    internal CaseExport(CaseView view, IReadOnlyList<ExportDocument> documents, IReadOnlyList<JournalLine> journal, Actor by, DateTimeOffset at, AcademySettings settings, IPieceStore store) =>
        (View, Documents, Journal, By, At, Academy, this.store) = (view, documents, journal, by, at, settings, store);

    /// <summary>The file, as far as the reader may see it.</summary>
    public CaseView View { get; }

    /// <summary>The numbered inventory.</summary>
    public IReadOnlyList<ExportDocument> Documents { get; }

    /// <summary>The chain of the journal, in the order of <see cref="CaseView.Timeline"/>.</summary>
    public IReadOnlyList<JournalLine> Journal { get; }

    /// <summary>For whom it was gathered.</summary>
    public Actor By { get; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The académie.</summary>
    public AcademySettings Academy { get; }

    /// <summary>The name to give to the archive.</summary>
    public string FileName => $"dossier-{View.Number}.zip";

    /// <summary>Writes the archive: <c>index.html</c>, the contents, <c>journal.json</c>, and <c>empreintes.sha256</c> over all of them, in the format of <c>sha256sum</c>.</summary>
    /// <param name="target">Where it is written; it stays open.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>The documents whose content is absent from the store or altered there; the index says so too.</returns>
    public async Task<IReadOnlyList<ExportDocument>> WriteAsync(Stream target, CancellationToken cancellationToken)
    {
        written.Clear();
        var missing = new List<ExportDocument>();
        await using var archive = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        foreach (var document in Documents.Where(document => document.Name is not null))
        {
            if (await store.ReadAsync(document.Digest!, cancellationToken) is { } content) await AddAsync(archive, document.Name!, content, cancellationToken);
            else missing.Add(document);
        }

        await AddAsync(archive, "journal.json", JsonSerializer.SerializeToUtf8Bytes(Entries(), Layout), cancellationToken);
        await AddAsync(archive, "index.html", Encoding.UTF8.GetBytes(ExportIndex.Write(this, missing)), cancellationToken);
        var digests = string.Concat(written.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"{file.Digest}  {file.Name}\n"));
        await AddAsync(archive, "empreintes.sha256", Encoding.UTF8.GetBytes(digests), cancellationToken);
        return missing;
    }

    private async Task AddAsync(ZipArchive archive, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = TimeZoneInfo.ConvertTime(At, TimeZoneInfo.FindSystemTimeZoneById(Academy.TimeZoneId));
        await using var stream = await entry.OpenAsync(cancellationToken);
        await stream.WriteAsync(content, cancellationToken);
        written.Add((name, Convert.ToHexStringLower(SHA256.HashData(content.Span))));
    }

    private IEnumerable<object> Entries() => View.Timeline.Zip(Journal, (entry, line) => new
    {
        numero = line.Sequence,
        le = entry.At,
        par = entry.By,
        acte = entry.Name,
        libelle = entry.Label,
        donnees = entry.Data is { } data ? JsonSerializer.Deserialize<JsonElement>(data) : (JsonElement?)null,
        precedente = line.Previous,
        empreinte = line.Digest,
    });
}
