using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;

namespace IefWorkflow.Cases.Letters;

/// <summary>Issues a letter of the file: from then on its PDF is kept and never changes. A letter that lacks a mandatory mention is refused.</summary>
[Act("emettre-courrier", "Émettre un courrier", Role.Clerk, Role.Dasen, Role.Secretary, Role.President, On = [CaseKind.Request, CaseKind.Appeal, CaseKind.Sitting], Article = "CRPA L212-1")]
public sealed class IssueLetter : Act
{
    /// <summary>The identifier of the letter.</summary>
    [Field("courrier", "Courrier")]
    public required string LetterId { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        if (await session.Db.Letters.FindAsync([LetterId], cancellationToken) is not { } letter || letter.CaseId != file.Id) return BadInput($"Le dossier {file.Number} n'a pas ce courrier.");

        return await session.Letters.IssueAsync(letter, context.Actor, cancellationToken) is LetterIssue.Blocked blocked
            ? Unlawful($"Le courrier {letter.Code} ne peut pas partir. {string.Join(' ', blocked.Reasons)}", LetterCatalogue.Find(letter.Code)!.Article)
            : null;
    }
}
