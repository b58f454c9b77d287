using System.Globalization;
using System.IO.Compression;
using System.Text;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Letters;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Pieces;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Reading;

/// <summary>What people take away from a sitting: its calendar entry, the documents of its appeals, its issued letters. Each file opened is logged.</summary>
public sealed class SittingPack(CaseSession session, CaseReader reader, IPieceStore store)
{
    /// <summary>The calendar entry of a sitting, as iCalendar text; null when it is not for that person, or where an address is missing.</summary>
    public async Task<string?> CalendarEntryAsync(Actor actor, string number, CancellationToken cancellationToken)
    {
        if (await FindAsync(actor, number, cancellationToken) is not { } file) return null;

        var sitting = await session.SittingAsync(file, cancellationToken);
        var email = (await session.Db.Accounts.FindAsync([actor.AccountId], cancellationToken))?.Email;
        return SittingInvitation.Of(session, file, sitting, email, actor.Name, "")?.ToText(session.Now);
    }

    /// <summary>The documents of the appeals on the agenda that the reader may open, as a ZIP with a table of contents; null when the sitting is not for that person.</summary>
    public async Task<byte[]?> DocumentsAsync(Actor actor, string number, CancellationToken cancellationToken)
    {
        if (await FindAsync(actor, number, cancellationToken) is not { } file) return null;

        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var contents = new StringBuilder($"Séance {file.Number} — documents des recours à l'ordre du jour\n");
            foreach (var item in await session.AgendaAsync(file.Id, cancellationToken))
            {
                var appeal = await session.GetAsync(item.AppealId, cancellationToken);
                await AddAsync(zip, contents, actor, appeal.Number, appeal.ParentId is { } parent && actor.Role is not Role.Member ? (await session.GetAsync(parent, cancellationToken)).Number : null, cancellationToken);
            }

            await WriteAsync(zip, "sommaire.txt", Encoding.UTF8.GetBytes(contents.ToString()), cancellationToken);
        }

        return stream.ToArray();
    }

    /// <summary>The PDF of an issued letter of the sitting or of an appeal on its agenda; null when there is none for that person.</summary>
    public async Task<byte[]?> LetterAsync(Actor actor, string number, string letterId, CancellationToken cancellationToken)
    {
        if (!ReadingRights.Allows(actor.Role, CaseAspect.Letters) || await FindAsync(actor, number, cancellationToken) is not { } file) return null;
        if (await session.Db.Letters.FindAsync([letterId], cancellationToken) is not { } letter) return null;
        if (letter.CaseId != file.Id && (await session.WholeAgendaAsync(file.Id, cancellationToken)).All(item => item.AppealId != letter.CaseId)) return null;
        if (await reader.OpenAsync(actor, (await session.GetAsync(letter.CaseId, cancellationToken)).Number, cancellationToken) is not CaseReading.Opened) return null;

        return await session.Letters.PdfAsync(letter, cancellationToken);
    }

    private async ValueTask<CaseFile?> FindAsync(Actor actor, string number, CancellationToken cancellationToken) =>
        await session.FindAsync(number, cancellationToken) is { Kind: CaseKind.Sitting } file && await session.MaySeeSittingAsync(actor, file.Id, cancellationToken) ? file : null;

    private async ValueTask AddAsync(ZipArchive zip, StringBuilder contents, Actor actor, string appeal, string? request, CancellationToken cancellationToken)
    {
        contents.Append(CultureInfo.InvariantCulture, $"\nRecours {appeal}\n");
        foreach (var number in new[] { appeal, request }.OfType<string>())
        {
            if (await reader.OpenAsync(actor, number, cancellationToken) is not CaseReading.Opened opened) continue;

            foreach (var piece in opened.View.Pieces) await AddAsync(zip, contents, $"{appeal}/{number}", piece, cancellationToken);
        }
    }

    private async ValueTask AddAsync(ZipArchive zip, StringBuilder contents, string folder, PieceView piece, CancellationToken cancellationToken)
    {
        var body = piece.ContentDigest is { } digest ? await store.ReadAsync(digest, cancellationToken) : null;
        contents.Append(CultureInfo.InvariantCulture, $"– {piece.Code}, {piece.Label}, reçue le {FrenchDate.Plain(piece.ReceivedOn)}{(body is null ? "\u00A0: pas de document numérique ouvert à votre rôle" : "")}\n");
        if (body is not null) await WriteAsync(zip, $"{folder}/{piece.Id}-{Safe(piece.FileName ?? piece.Code)}", body, cancellationToken);
    }

    private static string Safe(string name) => string.Concat(Path.GetFileName(name).Select(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' ? letter : '_'));

    private static async ValueTask WriteAsync(ZipArchive zip, string name, byte[] body, CancellationToken cancellationToken)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(cancellationToken);
        await entry.WriteAsync(body, cancellationToken);
    }
}
