using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Letters;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Pieces;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Administration;

/// <summary>Destroys files whose retention has ended: their rows, their journal, their documents and letters.</summary>
/// <remarks>
/// The administrator decides, on a list that was shown, with the visa of the archives. What remains is one entry of the register for each file:
/// number, kind, days, visa, length and last digest of its journal; no name. Journals are chained file by file, so that every other still verifies.
/// </remarks>
public sealed class RetentionDesk(IServiceScopeFactory scopes, ContentBin bin)
{
    /// <summary>The most files destroyed at once: the rest stays on the list.</summary>
    public const int MostAtOnce = 200;

    private const string Article = "code du patrimoine R212-14";
    private const int LongestVisa = 100;

    /// <summary>What would be destroyed today.</summary>
    public async Task<RetentionPlan> PreviewAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await PlanAsync(scope.ServiceProvider.GetRequiredService<CaseSession>(), cancellationToken);
    }

    /// <summary>What would be destroyed with a visa, to be confirmed by the seal of the plan.</summary>
    /// <returns>The plan; or why nothing can be destroyed.</returns>
    public async Task<(RetentionPlan? Plan, ActAnswer.Refused? Refused)> PrepareAsync(Actor actor, string visa, DateOnly visaOn, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<CaseSession>();
        return Refuse(session, actor, new RetentionOrder(visa, visaOn, "")) is { } refused ? (null, refused) : (await PlanAsync(session, cancellationToken), null);
    }

    /// <summary>Destroys the files of a plan that was shown, all or none.</summary>
    /// <param name="actor">Who decides.</param>
    /// <param name="order">The visa and the seal of the plan.</param>
    /// <param name="cancellationToken">Cancels the step before its commit.</param>
    /// <returns>How many were destroyed; or why none was.</returns>
    public async Task<(int Destroyed, ActAnswer.Refused? Refused)> DestroyAsync(Actor actor, RetentionOrder order, CancellationToken cancellationToken)
    {
        var (files, digests, refused) = await CaseTransaction.RunAsync(scopes, async services =>
        {
            var session = services.GetRequiredService<CaseSession>();
            if (Refuse(session, actor, order) is { } fault) return (0, [], fault);

            var plan = await PlanAsync(session, cancellationToken);
            if (plan.Seal != order.Seal) return (0, [], new ActAnswer.Refused(RefusalKind.NotExpected, "La liste a changé depuis que vous l'avez vue\u00A0: relisez-la avant de confirmer.", null));
            if (plan.Files.Count == 0) return (0, [], new ActAnswer.Refused(RefusalKind.NotExpected, "Aucun dossier n'a dépassé sa durée de conservation\u00A0: il n'y a rien à détruire.", null));

            var contents = new List<string>();
            foreach (var file in plan.Files) contents.AddRange(await DestroyAsync(services, actor, order, file, cancellationToken));
            return (plan.Files.Count, contents, (ActAnswer.Refused?)null);
        }, cancellationToken);
        await bin.EmptyAsync(digests, CancellationToken.None);
        return (files, refused);
    }

    private static ActAnswer.Refused? Refuse(CaseSession session, Actor actor, RetentionOrder order)
    {
        if (actor.Role is not Role.Administrator) return new ActAnswer.Refused(RefusalKind.Forbidden, "Seul l'administrateur détruit des dossiers, avec le visa des archives.", null);
        if (string.IsNullOrWhiteSpace(order.Visa)) return Bad("visa", "Donnez la référence du visa des archives départementales\u00A0: sans lui, toute élimination est interdite.") with { Kind = RefusalKind.Unlawful, Article = Article };
        if (order.Visa.Length > LongestVisa) return Bad("visa", $"La référence dépasse {LongestVisa} caractères\u00A0: abrégez-la.");
        return order.VisaOn > session.Today ? Bad("visa-du", "Le visa ne peut pas être daté dans l'avenir\u00A0: corrigez la date.") : null;
    }

    private static ActAnswer.Refused Bad(string field, string message) => new(RefusalKind.BadInput, message, null) { Faults = [new FieldFault(field, message)] };

    private static async Task<RetentionPlan> PlanAsync(CaseSession session, CancellationToken cancellationToken) =>
        new([.. (await RetentionEnds.DueAsync(session, cancellationToken)).Take(MostAtOnce)]);

    private static async Task<IReadOnlyList<string>> DestroyAsync(IServiceProvider services, Actor actor, RetentionOrder order, RetentionFile file, CancellationToken cancellationToken)
    {
        var session = services.GetRequiredService<CaseSession>();
        var pieces = await session.Db.Set<Piece>().Where(piece => piece.CaseId == file.Id && piece.ContentDigest != null).Select(piece => piece.ContentDigest!).ToListAsync(cancellationToken);
        var letters = await session.Db.Set<Letter>().Where(letter => letter.CaseId == file.Id && letter.Digest != null).Select(letter => letter.Digest!).ToListAsync(cancellationToken);
        var entries = await session.Db.Journal.CountAsync(entry => entry.CaseId == file.Id, cancellationToken);
        await services.GetRequiredService<CaseEraser>().EraseAsync(file.Id, cancellationToken);
        await EraseSentAsync(session, pieces, cancellationToken);
        await session.NoteAsync(actor, "detruire-dossier", $"Dossier {file.Number} détruit à la fin de sa conservation", new JsonObject
        {
            ["numero"] = file.Number, ["nature"] = file.Kind.Code(), ["ouvert-le"] = Iso(file.OpenedOn), ["clos-le"] = Iso(file.ClosedOn), ["conserve-jusqu-au"] = Iso(file.KeptUntil),
            ["visa"] = order.Visa.Trim(), ["visa-du"] = Iso(order.VisaOn), ["pieces"] = pieces.Count, ["courriers"] = letters.Count,
            ["journal-entrees"] = entries, ["journal-empreinte"] = file.JournalHead,
        }, cancellationToken);
        return [.. pieces, .. letters];
    }

    /// <summary>Forgets who sent contents that no file holds any more.</summary>
    private static async Task EraseSentAsync(CaseSession session, List<string> digests, CancellationToken cancellationToken)
    {
        foreach (var digest in digests.Distinct(StringComparer.Ordinal))
        {
            if (await session.Db.Set<Piece>().AnyAsync(piece => piece.ContentDigest == digest, cancellationToken)) continue;
            if (await session.Db.Set<Requests.Drafts.RequestDraft>().AnyAsync(draft => draft.Documents.Contains(digest), cancellationToken)) continue;

            await session.Db.Set<StoredContent>().Where(content => content.Digest == digest).ExecuteDeleteAsync(cancellationToken);
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
