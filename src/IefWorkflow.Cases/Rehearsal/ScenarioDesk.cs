using System.Globalization;
using System.Text.Json;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Simulation.Scenarios;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Rehearsal;

/// <summary>The scenarios that a designer may choose from: those of the product, and those that the designer keeps.</summary>
public sealed class ScenarioDesk(IServiceScopeFactory scopes, ShippedScenarios shipped)
{
    /// <summary>The longest text of a scenario, in characters.</summary>
    public const int Longest = 100_000;

    private const int MostSaved = 50;
    private const int MostSteps = 300;
    private const int LongestName = 100;

    /// <summary>Those that open a file of a procedure: one's own first, then those of the product by key.</summary>
    public async Task<IReadOnlyList<RehearsalScenario>> ListAsync(Actor actor, string definitionId, CancellationToken cancellationToken) =>
        [.. (await SavedAsync(actor, cancellationToken)).Concat(shipped.All).Where(scenario => scenario.Concerns(definitionId))];

    /// <summary>The scenario of a key; null when there is none, or it is somebody else's.</summary>
    public async Task<RehearsalScenario?> FindAsync(Actor actor, string key, CancellationToken cancellationToken) =>
        (key.StartsWith(RehearsalScenario.Saved + "/", StringComparison.Ordinal) ? await SavedAsync(actor, cancellationToken) : shipped.All).FirstOrDefault(scenario => scenario.Key == key);

    /// <summary>Keeps a scenario under a name; one of the same name is replaced.</summary>
    /// <returns>Why not, in French; null when it is kept.</returns>
    public Task<ActAnswer.Refused?> SaveAsync(Actor actor, string name, string json, CancellationToken cancellationToken)
    {
        name = name.Trim();
        if (actor.Role is not Role.Designer) return Task.FromResult<ActAnswer.Refused?>(new ActAnswer.Refused(RefusalKind.Forbidden, "Seul un concepteur garde des scénarios.", null));
        if (FaultOfName(name) is { } wrongName) return Task.FromResult<ActAnswer.Refused?>(Faulty("nom", [wrongName]));
        if (Read(json).Faults is { Count: > 0 } faults) return Task.FromResult<ActAnswer.Refused?>(Faulty("scenario", faults));

        return CaseTransaction.RunAsync(
            scopes,
            async services =>
            {
                var db = services.GetRequiredService<CaseSession>().Db;
                if (await db.Set<SavedScenario>().FindAsync([actor.AccountId, name], cancellationToken) is { } known)
                {
                    known.Json = json;
                    return null;
                }

                if (await db.Set<SavedScenario>().CountAsync(scenario => scenario.AccountId == actor.AccountId, cancellationToken) >= MostSaved)
                {
                    return new ActAnswer.Refused(RefusalKind.NotExpected, $"Vous gardez déjà {MostSaved} scénarios\u00A0: supprimez-en un.", null);
                }

                db.Set<SavedScenario>().Add(new SavedScenario { AccountId = actor.AccountId, Name = name, Json = json });
                return (ActAnswer.Refused?)null;
            },
            cancellationToken);
    }

    /// <summary>Forgets a scenario of one's own; one that is not there is forgotten already.</summary>
    public Task<bool> DeleteAsync(Actor actor, string name, CancellationToken cancellationToken) => CaseTransaction.RunAsync(
        scopes,
        async services => await services.GetRequiredService<CaseSession>().Db.Set<SavedScenario>().Where(scenario => scenario.AccountId == actor.AccountId && scenario.Name == name).ExecuteDeleteAsync(cancellationToken) > 0,
        cancellationToken);

    /// <summary>Reads one scenario from its text.</summary>
    /// <returns>The scenario, or what is wrong with the text, in French.</returns>
    internal static (Scenario? Scenario, IReadOnlyList<string> Faults) Read(string json)
    {
        if (json.Length > Longest) return (null, [$"Le scénario est trop long\u00A0: {Longest} caractères au plus."]);
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return ScenarioReader.Read(document.RootElement.Clone()) switch
            {
                ScenarioReading.Read { Scenarios: [{ Steps.Count: <= MostSteps } scenario] } => (scenario, []),
                ScenarioReading.Read { Scenarios: [_] } => (null, [$"Le scénario a trop d'étapes\u00A0: {MostSteps} au plus."]),
                ScenarioReading.Read => (null, ["Le texte contient plusieurs scénarios\u00A0: gardez-les un par un."]),
                ScenarioReading.Refused refused => (null, [.. refused.Faults.Take(20).Select(fault => $"{fault.Path} {fault.Message}")]),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
        catch (JsonException reason)
        {
            return (null, [string.Create(CultureInfo.InvariantCulture, $"Ce texte n'est pas du JSON bien écrit (ligne {reason.LineNumber + 1})\u00A0: vérifiez guillemets, virgules, crochets et noms donnés deux fois.")]);
        }
    }

    private static string? FaultOfName(string name) =>
        name.Length == 0 ? "Donnez un nom au scénario."
        : name.Length > LongestName ? $"Le nom est trop long\u00A0: {LongestName} caractères au plus."
        : null;

    private static ActAnswer.Refused Faulty(string control, IReadOnlyList<string> faults) =>
        new(RefusalKind.BadInput, string.Join(' ', faults), null) { Faults = [.. faults.Select(fault => new FieldFault(control, fault))] };

    /// <remarks>A scenario that an older version of the product read, and this one does not, is left out.</remarks>
    private async Task<IReadOnlyList<RehearsalScenario>> SavedAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var saved = await scope.ServiceProvider.GetRequiredService<CaseSession>().Db.Set<SavedScenario>().AsNoTracking()
            .Where(scenario => scenario.AccountId == actor.AccountId).OrderBy(scenario => scenario.Name).ToListAsync(cancellationToken);
        return
        [
            .. saved.Select(row => (row, Read(row.Json).Scenario)).Where(pair => pair.Scenario is not null)
                .Select(pair => new RehearsalScenario($"{RehearsalScenario.Saved}/{pair.row.Name}", RehearsalScenario.Saved, pair.Scenario!, pair.row.Json)),
        ];
    }
}
