using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Pieces;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Export;

/// <summary>Gathers everything of one file that somebody may see, for a tribunal, a transfer or an archive. The register of reads and the journal of the file keep that it was done.</summary>
/// <remarks>Who asks decides what is in it (<see cref="ReadingRights"/>): papers about health are only in the export of the doctor (R131-11-2).</remarks>
public sealed class CaseExporter(IServiceScopeFactory scopes, IPieceStore store)
{
    /// <summary>Gathers it.</summary>
    /// <param name="actor">Who asks, in which role.</param>
    /// <param name="number">The number of the file.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public async Task<CaseExportAnswer> GatherAsync(Actor actor, string number, CancellationToken cancellationToken)
    {
        var (export, refused) = await AuditedRead.RunAsync(scopes, session => GatherAsync(session, actor, number, cancellationToken), cancellationToken);
        return export is null ? new CaseExportAnswer.Refused(refused!) : new CaseExportAnswer.Gathered(export);
    }

    private async Task<(CaseExport? Export, ActAnswer.Refused? Refused)> GatherAsync(CaseSession session, Actor actor, string number, CancellationToken cancellationToken)
    {
        if (await session.FindAsync(number, cancellationToken) is not { } file) return (null, new ActAnswer.Refused(RefusalKind.NotFound, $"Le dossier {number} n'existe pas\u00A0: vérifiez son numéro.", null));

        var refused = actor.Role is Role.Mayor
            ? new ActAnswer.Refused(RefusalKind.Forbidden, "Une mairie ne reçoit que la fiche des enfants de sa commune\u00A0: ouvrez le dossier.", "R131-10-2")
            : await ReadingScope.RefuseAsync(session, actor, file, cancellationToken);
        session.LogRead(actor, file.Id, "export du dossier", shown: refused is null);
        if (refused is not null) return (null, refused);

        var view = await new CaseViewBuilder(session, actor, file).BuildAsync(cancellationToken);
        var export = new CaseExport(view, await DocumentsAsync(session, file, view, cancellationToken), await LinesAsync(session, file, cancellationToken), actor, session.Now, session.Settings, store);
        file.Revision++;
        session.Journal.Add(file, actor, "exporter-dossier", "Export du dossier", new JsonObject { ["documents"] = export.Documents.Count(document => document.Digest is not null) });
        return (export, null);
    }

    private static async Task<IReadOnlyList<JournalLine>> LinesAsync(CaseSession session, CaseFile file, CancellationToken cancellationToken) =>
        await session.Db.Journal.AsNoTracking().Where(entry => entry.CaseId == file.Id).OrderBy(entry => entry.Sequence).Select(entry => new JournalLine(entry.Sequence, entry.Previous, entry.Digest)).ToListAsync(cancellationToken);

    private static async Task<IReadOnlyList<ExportDocument>> DocumentsAsync(CaseSession session, CaseFile file, CaseView view, CancellationToken cancellationToken)
    {
        var issued = await session.Db.Letters.AsNoTracking().Where(letter => letter.CaseId == file.Id).ToDictionaryAsync(letter => letter.Id, letter => (letter.IssuedOn, letter.Digest), cancellationToken);
        var paper = await session.Db.Set<Requests.Piece>().AsNoTracking().Where(piece => piece.CaseId == file.Id && piece.ContentDigest == null).Select(piece => piece.Id).ToHashSetAsync(cancellationToken);
        return ExportDocument.Number(
        [
            .. view.Pieces.Select(piece => ExportDocument.Of(piece, paper.Contains(piece.Id))),
            .. view.Letters.Select(letter => ExportDocument.Of(letter, issued[letter.Id].IssuedOn, issued[letter.Id].Digest)),
        ]);
    }
}
