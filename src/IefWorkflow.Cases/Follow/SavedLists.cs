using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Follow;

/// <summary>The lists that each person saved: a comfort of their own, which changes no file.</summary>
public static class SavedLists
{
    private const int Most = 20;
    private const int LongestName = 60;
    private const int LongestQuery = 1000;

    /// <summary>The lists of a person, by name.</summary>
    public static async Task<IReadOnlyList<SavedList>> SavedListsAsync(this CaseSession session, Actor actor, CancellationToken cancellationToken) =>
        await session.Db.Set<SavedList>().AsNoTracking().Where(list => list.AccountId == actor.AccountId).OrderBy(list => list.Name).ToListAsync(cancellationToken);

    /// <summary>Saves a list; one of the same name is replaced.</summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="actor">Whose list.</param>
    /// <param name="name">Its name.</param>
    /// <param name="query">Its filters, as the query of its address.</param>
    /// <param name="cancellationToken">Cancels the step.</param>
    /// <returns>Why not, in French; null when it is saved.</returns>
    public static async Task<ActAnswer.Refused?> SaveListAsync(this CaseSession session, Actor actor, string name, string query, CancellationToken cancellationToken)
    {
        name = name.Trim();
        if (name.Length is 0 or > LongestName) return BadInput($"Le nom d'une liste a de 1 à {LongestName} caractères.");
        if (query.Length > LongestQuery) return BadInput("Cette liste a trop de filtres pour être enregistrée.");

        var mine = await session.Db.Set<SavedList>().Where(list => list.AccountId == actor.AccountId).ToListAsync(cancellationToken);
        if (mine.Find(list => list.Name == name) is { } known) known.Query = query;
        else if (mine.Count >= Most) return BadInput($"Vous avez déjà {Most} listes\u00A0: supprimez-en une.");
        else session.Db.Add(new SavedList { AccountId = actor.AccountId, Name = name, Query = query });

        await session.Db.SaveChangesAsync(cancellationToken);
        return null;
    }

    /// <summary>Forgets a list.</summary>
    public static async Task ForgetListAsync(this CaseSession session, Actor actor, string name, CancellationToken cancellationToken) =>
        await session.Db.Set<SavedList>().Where(list => list.AccountId == actor.AccountId && list.Name == name).ExecuteDeleteAsync(cancellationToken);

    private static ActAnswer.Refused BadInput(string message) => new(RefusalKind.BadInput, message, null);
}
