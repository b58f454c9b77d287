using System.Text.Json.Nodes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Storage;

namespace IefWorkflow.Cases.Letters;

/// <summary>Prepares the letters of files.</summary>
public sealed class LetterDesk(IefDbContext db, CaseSession session)
{
    private static readonly string[] ToThirdParties = ["L-19", "L-20", "L-22", "L-28"];
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
}
