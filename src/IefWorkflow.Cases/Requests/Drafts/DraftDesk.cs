using System.Text.Json;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Pieces;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Requests.Drafts;

/// <summary>Keeps the drafts of families: each finds its own only, whatever the identifier it gives.</summary>
public sealed class DraftDesk(IServiceScopeFactory scopes, PieceDesk pieces, ActDesk acts, ContentBin bin)
{
    /// <summary>How many drafts an account may have.</summary>
    public const int MaximumDrafts = 20;

    /// <summary>How many documents a draft may hold.</summary>
    public const int MaximumDocuments = 60;

    private const int MaximumAnswer = 5_000;
    private const int MaximumAnswers = 200;

    /// <summary>Begins a draft.</summary>
    /// <returns>The draft; null when the account has too many.</returns>
    public Task<DraftView?> BeginAsync(Actor actor, CancellationToken cancellationToken) => WorkAsync(async session =>
    {
        if (await session.Db.Set<RequestDraft>().CountAsync(draft => draft.AccountId == actor.AccountId, cancellationToken) >= MaximumDrafts) return null;

        var begun = new RequestDraft { Id = Guid.NewGuid().ToString("N"), AccountId = actor.AccountId, Answers = "{}", Documents = "[]", CreatedAt = session.Now, UpdatedAt = session.Now };
        session.Db.Add(begun);
        return View(begun);
    }, cancellationToken);

    /// <summary>The drafts of an account, the last touched first.</summary>
    public Task<IReadOnlyList<DraftView>> ListAsync(Actor actor, CancellationToken cancellationToken) => WorkAsync<IReadOnlyList<DraftView>>(async session =>
        [.. (await session.Db.Set<RequestDraft>().AsNoTracking().Where(draft => draft.AccountId == actor.AccountId).OrderByDescending(draft => draft.UpdatedAt).ToListAsync(cancellationToken)).Select(View)], cancellationToken);

    /// <summary>A draft of the account; null when it has none of that identifier.</summary>
    public Task<DraftView?> FindAsync(Actor actor, string id, CancellationToken cancellationToken) =>
        WorkAsync(async session => await OwnAsync(session, actor, id, cancellationToken) is { } draft ? View(draft) : null, cancellationToken);

    /// <summary>Keeps the answers of one step, in place of those it had.</summary>
    /// <param name="actor">The family.</param>
    /// <param name="id">The draft.</param>
    /// <param name="belongs">Whether a control belongs to the step.</param>
    /// <param name="given">What was given, by control name.</param>
    /// <param name="cancellationToken">Cancels the saving.</param>
    /// <returns>The draft; null when the account has none of that identifier.</returns>
    public Task<DraftView?> SaveAsync(Actor actor, string id, Predicate<string> belongs, IReadOnlyDictionary<string, string> given, CancellationToken cancellationToken) =>
        ChangeAsync(actor, id, draft =>
        {
            var answers = View(draft).Answers.Where(answer => !belongs(answer.Key))
                .Concat(given.Where(answer => belongs(answer.Key) && answer.Value.Length is > 0 and <= MaximumAnswer)).Take(MaximumAnswers);
            draft.Answers = JsonSerializer.Serialize(answers.ToDictionary(answer => answer.Key, answer => answer.Value, StringComparer.Ordinal));
        }, cancellationToken);

    /// <summary>Takes a document in for a draft.</summary>
    /// <returns>Why it was refused; null when it was received.</returns>
    public async Task<ActAnswer.Refused?> AddAsync(Actor actor, string id, string code, string fileName, Stream content, CancellationToken cancellationToken)
    {
        if (await FindAsync(actor, id, cancellationToken) is not { } found) return new ActAnswer.Refused(RefusalKind.NotFound, "Ce brouillon n'existe plus.", null);
        if (found.Documents.Count >= MaximumDocuments) return new ActAnswer.Refused(RefusalKind.BadInput, $"Une demande porte au plus {MaximumDocuments} documents\u00A0: regroupez-les.", null);

        return await pieces.TakeInAsync(actor, code, fileName, content, cancellationToken) switch
        {
            ContentReceipt.Refused refused => refused.Refusal,
            ContentReceipt.Kept kept => await KeepAsync(kept.Content),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

        async Task<ActAnswer.Refused?> KeepAsync(StoredContent stored)
        {
            await ChangeAsync(actor, id, draft =>
            {
                var before = View(draft);
                var added = new DraftDocument(code, stored.Digest, fileName, stored.Size, stored.StoredAt);
                draft.Documents = JsonSerializer.Serialize(before.Documents.Where(document => (document.Code, document.Digest) != (code, stored.Digest)).Append(added));
            }, cancellationToken);
            return null;
        }
    }

    /// <summary>Takes a document out of a draft; a document that is nowhere else is deleted.</summary>
    public async Task<DraftView?> RemoveAsync(Actor actor, string id, string code, string digest, CancellationToken cancellationToken)
    {
        var (view, forgotten) = await WorkAsync<(DraftView? View, IReadOnlyList<string> Forgotten)>(async session =>
        {
            if (await OwnAsync(session, actor, id, cancellationToken) is not { } draft) return (null, []);

            draft.Documents = JsonSerializer.Serialize(View(draft).Documents.Where(document => (document.Code, document.Digest) != (code, digest)));
            draft.UpdatedAt = session.Now;
            return (View(draft), await DraftExpiry.ForgetAsync(session, draft, [digest], cancellationToken));
        }, cancellationToken);
        await bin.EmptyAsync(forgotten, cancellationToken);
        return view;
    }

    /// <summary>Deletes a draft, and those of its documents that are nowhere else.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> DeleteAsync(Actor actor, string id, CancellationToken cancellationToken)
    {
        var forgotten = await WorkAsync(async session => await OwnAsync(session, actor, id, cancellationToken) is { } draft ? await DraftExpiry.ForgetAsync(session, draft, cancellationToken) : null, cancellationToken);
        await bin.EmptyAsync(forgotten ?? [], cancellationToken);
        return forgotten is not null;
    }

    /// <summary>Sends a draft as a request: the act is done once, however often this is asked, and the draft ends.</summary>
    /// <param name="actor">The family.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="data">The data of the act <c>deposer-demande</c>, but the documents, which are the draft's.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    public async Task<ActAnswer> SendAsync(Actor actor, DraftView draft, JsonObject data, CancellationToken cancellationToken)
    {
        data["pieces"] = new JsonArray(WantedDocument.OnlineForm);
        data["documents"] = new JsonArray([.. draft.Documents.Select(document => (JsonNode)new JsonObject { ["code"] = document.Code, ["empreinte"] = document.Digest })]);
        var answer = await acts.PerformAsync(new ActRequest(actor, "deposer-demande", null, data, IdempotencyKey: $"brouillon:{draft.Id}"), cancellationToken);
        if (answer is ActAnswer.Done) await WorkAsync(session => EndAsync(session, actor, draft.Id, cancellationToken), cancellationToken);
        return answer;
    }

    private static async Task<bool> EndAsync(CaseSession session, Actor actor, string id, CancellationToken cancellationToken)
    {
        if (await OwnAsync(session, actor, id, cancellationToken) is { } sent) session.Db.Remove(sent);
        return true;
    }

    private Task<DraftView?> ChangeAsync(Actor actor, string id, Action<RequestDraft> change, CancellationToken cancellationToken) => WorkAsync(async session =>
    {
        if (await OwnAsync(session, actor, id, cancellationToken) is not { } draft) return null;

        change(draft);
        draft.UpdatedAt = session.Now;
        return View(draft);
    }, cancellationToken);

    private Task<T> WorkAsync<T>(Func<CaseSession, Task<T>> work, CancellationToken cancellationToken) =>
        CaseTransaction.RunAsync(scopes, services => work(services.GetRequiredService<CaseSession>()), cancellationToken);

    private static Task<RequestDraft?> OwnAsync(CaseSession session, Actor actor, string id, CancellationToken cancellationToken) =>
        session.Db.Set<RequestDraft>().FirstOrDefaultAsync(draft => draft.Id == id && draft.AccountId == actor.AccountId, cancellationToken);

    private static DraftView View(RequestDraft draft) => new(
        draft.Id, JsonSerializer.Deserialize<Dictionary<string, string>>(draft.Answers)!, JsonSerializer.Deserialize<List<DraftDocument>>(draft.Documents)!, draft.UpdatedAt);
}
