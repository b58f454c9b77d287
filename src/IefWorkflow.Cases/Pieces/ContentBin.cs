using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Pieces;

/// <summary>Takes contents out of the store once no row refers to them: the same content may belong to several files.</summary>
/// <remarks>
/// It is called after the commit that let go of them. Somebody may send the same content meanwhile: it is looked for again after it was taken
/// out, and put back; and who sends it looks for it after the commit of its row. Whoever comes last finds it, so that no row is left without.
/// </remarks>
public sealed class ContentBin(IServiceScopeFactory scopes, IPieceStore store)
{
    /// <summary>Takes those of the contents out that nothing refers to.</summary>
    /// <param name="digests">The contents that something let go of.</param>
    /// <param name="cancellationToken">Cancels it; what is left is found at night.</param>
    /// <returns>How many were taken out.</returns>
    public async Task<int> EmptyAsync(IEnumerable<string> digests, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var digest in digests.Distinct(StringComparer.Ordinal))
        {
            if (await IsWantedAsync(digest, cancellationToken)) continue;

            var content = await store.ReadAsync(digest, cancellationToken);
            await store.DeleteAsync(digest, cancellationToken);
            if (content is not null && await IsWantedAsync(digest, cancellationToken)) await store.WriteAsync(content, cancellationToken);
            else count++;
        }

        return count;
    }

    private async Task<bool> IsWantedAsync(string digest, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IefDbContext>();
        return await db.Set<StoredContent>().AnyAsync(content => content.Digest == digest, cancellationToken)
            || await db.Set<Piece>().AnyAsync(piece => piece.ContentDigest == digest, cancellationToken)
            || await db.Letters.AnyAsync(letter => letter.Digest == digest, cancellationToken);
    }
}
