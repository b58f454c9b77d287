using System.Text.Json.Nodes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Letters.Pdf;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Pieces;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Storage;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Letters;

/// <summary>Prepares the letters of files.</summary>
public sealed class LetterDesk(IefDbContext db, CaseSession session, IPieceStore store)
{
    private static readonly string[] ToThirdParties = ["L-19", "L-20", "L-22b", "L-22d", "L-28"];
    private static readonly string[] Grounds = ["motif", "motif-libelle", "motif-droit", "motif-fait"];

    /// <summary>Prepares a letter. The same identifier is prepared once.</summary>
    /// <remarks>Town halls and councils never learn the ground (R131-10-2), whatever the data given.</remarks>
    /// <param name="file">The file.</param>
    /// <param name="code">The code of the letter.</param>
    /// <param name="id">The identifier.</param>
    /// <param name="fields">The data merged into it.</param>
    /// <param name="addressee">Whom it is for, where it is not the usual addressee.</param>
    /// <param name="cancellationToken">Cancels the step.</param>
    /// <exception cref="ArgumentException">There is no letter of that code.</exception>
    public async ValueTask<Letter> PrepareAsync(CaseFile file, string code, string id, JsonObject fields, string? addressee, CancellationToken cancellationToken)
    {
        if (await db.Letters.FindAsync([id], cancellationToken) is { } prepared) return prepared;

        var model = LetterCatalogue.Find(code) ?? throw new ArgumentException($"There is no letter '{code}'.", nameof(code));
        foreach (var ground in ToThirdParties.Contains(model.Code) ? Grounds : []) fields.Remove(ground);
        var letter = new Letter { Id = id, CaseId = file.Id, Code = model.Code, Title = model.Title, Addressee = addressee ?? model.Addressee, Fields = fields.ToJsonString(), PreparedOn = session.Today };
        db.Letters.Add(letter);
        return letter;
    }

    /// <summary>What a letter would look like today, and what it lacks.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="reader">Who looks, and would sign where no decision names a signatory.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async ValueTask<LetterPreview> PreviewAsync(Letter letter, Actor reader, CancellationToken cancellationToken) =>
        (await new LetterDraft(session, reader).WriteAsync(letter, cancellationToken)).Preview();

    /// <summary>What a letter would say today, and what it lacks, without its PDF.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="reader">Who would sign where no decision names a signatory.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async ValueTask<LetterText> TextAsync(Letter letter, Actor reader, CancellationToken cancellationToken)
    {
        var written = await new LetterDraft(session, reader).WriteAsync(letter, cancellationToken);
        return new LetterText(LetterHtml.Part(written.Document), written.Document.Lines, written.Check);
    }

    /// <summary>Issues a letter: merges it, checks it, keeps its PDF, and notes digest, version of the template and day. Who lives at another address gets an original of their own.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="issuer">Who issues it, and signs where no decision names a signatory.</param>
    /// <param name="cancellationToken">Cancels the step.</param>
    public async ValueTask<LetterIssue> IssueAsync(Letter letter, Actor issuer, CancellationToken cancellationToken)
    {
        if (letter.IssuedOn is { } day) return new LetterIssue.Blocked([$"Le courrier {letter.Code} a été émis le {FrenchDate.Plain(day)}\u00A0: il ne change plus\u00A0; corrigez-le par un nouveau courrier."]);

        var drafts = new List<LetterDraft.Written>();
        foreach (var original in await Originals.OfAsync(session, letter, cancellationToken)) drafts.Add(await new LetterDraft(session, issuer).WriteAsync(original, cancellationToken));
        var faults = drafts.SelectMany(draft => draft.Check.Missing).Distinct().ToList();
        if (faults.Count > 0) return new LetterIssue.Blocked(faults);

        foreach (var draft in drafts)
        {
            var original = draft.Letter;
            if (original != letter) db.Letters.Add(original);
            (original.Digest, original.IssuedOn, original.TemplateVersion) = (await store.WriteAsync(LetterPdf.Write(draft.Document), cancellationToken), session.Today, draft.TemplateVersion);
        }

        return new LetterIssue.Issued([.. drafts.Select(draft => draft.Letter)]);
    }

    /// <summary>The PDF of an issued letter; null when it was not issued, or when what is kept was altered.</summary>
    public async ValueTask<byte[]?> PdfAsync(Letter letter, CancellationToken cancellationToken) =>
        letter.Digest is { } digest ? await store.ReadAsync(digest, cancellationToken) : null;

    /// <summary>Prepares a letter that corrects an issued one: the same data, with changes.</summary>
    /// <param name="wrong">The letter to correct.</param>
    /// <param name="id">The identifier of the new one.</param>
    /// <param name="changes">The fields that change.</param>
    /// <returns>Null when the letter was not issued, or is corrected already.</returns>
    public Letter? Correct(Letter wrong, string id, JsonObject changes)
    {
        if (wrong.IssuedOn is null || wrong.CorrectedById is not null) return null;

        var fields = JsonNode.Parse(wrong.Fields)!.AsObject();
        foreach (var (name, value) in changes) fields[name] = value?.DeepClone();
        var letter = new Letter { Id = id, CaseId = wrong.CaseId, Code = wrong.Code, Title = wrong.Title, Addressee = wrong.Addressee, Fields = fields.ToJsonString(), PreparedOn = session.Today, CorrectsId = wrong.Id };
        wrong.CorrectedById = id;
        db.Letters.Add(letter);
        return letter;
    }
}
