using System.Data;
using System.Data.Common;
using IefWorkflow.Cases.Storage;
using IefWorkflow.Engine.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Runtime;

/// <summary>Runs work in one transaction of its own, again when somebody else wrote first.</summary>
/// <remarks>What the work reads is one state of the database: what it decides on still holds when it writes.</remarks>
internal static class CaseTransaction
{
    private const int Attempts = 50;

    /// <summary>Runs it; all it changed is saved and committed, or none.</summary>
    public static Task<T> RunAsync<T>(IServiceScopeFactory scopes, Func<IServiceProvider, Task<T>> work, CancellationToken cancellationToken) => RunAsync(scopes, work, _ => true, cancellationToken);

    /// <summary>Runs it; all it changed is saved and committed where its answer is to be kept, otherwise nothing is.</summary>
    public static async Task<T> RunAsync<T>(IServiceScopeFactory scopes, Func<IServiceProvider, Task<T>> work, Func<T, bool> isKept, CancellationToken cancellationToken)
    {
        for (var remaining = Attempts; ; remaining--)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<IefDbContext>();
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
                var result = await work(scope.ServiceProvider);
                if (!isKept(result)) return result;

                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return result;
            }
            catch (Exception failure) when (remaining > 1 && failure is ConcurrencyException or DbUpdateException or DbException or InvalidOperationException && CaseSession.IsContention(failure))
            {
                await Task.Yield();
            }
        }
    }
}
