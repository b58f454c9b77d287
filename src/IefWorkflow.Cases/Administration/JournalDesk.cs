using System.Text.Json.Nodes;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Journal;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Administration;

/// <summary>Verifies the journals on request, and keeps the result in the register.</summary>
public sealed class JournalDesk(IServiceScopeFactory scopes)
{
    /// <summary>The name of the entry that keeps a result.</summary>
    public const string Act = "verifier-journaux";

    private const int MostKept = 20;

    /// <summary>Verifies every journal.</summary>
    /// <returns>The faults, in French; none when every journal is whole; null when the actor may not.</returns>
    public async Task<IReadOnlyList<string>?> VerifyAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (actor.Role is not Role.Administrator) return null;

        IReadOnlyList<string> faults;
        await using (var scope = scopes.CreateAsyncScope()) faults = await JournalVerification.VerifyAsync(scope.ServiceProvider.GetRequiredService<CaseSession>().Db, cancellationToken);
        await CaseTransaction.RunAsync(scopes, async services =>
        {
            var label = faults.Count == 0 ? "Journaux vérifiés\u00A0: tous entiers" : $"Journaux vérifiés\u00A0: {FrenchCount.Of(faults.Count, "faute")}";
            var data = new JsonObject { ["fautes"] = new JsonArray([.. faults.Take(MostKept).Select(fault => (JsonNode)fault)]), ["nombre"] = faults.Count };
            await services.GetRequiredService<CaseSession>().NoteAsync(actor, Act, label, data, cancellationToken);
            return true;
        }, cancellationToken);
        return faults;
    }
}
