using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Operations;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Administration;

/// <summary>Keeps in the register which backups were made, so that the service knows the age of the last one.</summary>
/// <remarks>The entry is written after the archive: a backup does not hold its own entry, and one that was restored does not pass for a new one.</remarks>
public sealed class BackupBook(IServiceScopeFactory scopes)
{
    private const string Act = "sauvegarder";

    /// <summary>Notes a backup that was made.</summary>
    /// <param name="actor">Who made it.</param>
    /// <param name="fileName">The name of the archive, without its folder.</param>
    /// <param name="made">What it holds, and what it lacks.</param>
    /// <param name="cancellationToken">Cancels the step.</param>
    public Task NoteAsync(Actor actor, string fileName, BackupAnswer.Done made, CancellationToken cancellationToken) => CaseTransaction.RunAsync(scopes, async services =>
    {
        await services.GetRequiredService<CaseSession>().NoteAsync(actor, Act, made.Warnings.Count == 0 ? "Sauvegarde faite" : "Sauvegarde faite, incomplète", new JsonObject
        {
            ["fichier"] = fileName, ["etat-du"] = made.Manifest.MadeAt.ToString("O", CultureInfo.InvariantCulture), ["contenus"] = made.Manifest.Entries.Count - 1, ["absents"] = made.Warnings.Count,
        }, cancellationToken);
        return made;
    }, cancellationToken);

    /// <summary>The last backup that was noted; null when none was.</summary>
    public static async Task<LastBackup?> LastAsync(CaseSession session, CancellationToken cancellationToken)
    {
        var (entries, _) = await session.RegisterAsync([Act], 1, 1, cancellationToken);
        return entries is [var entry] && JsonNode.Parse(entry.Data) is JsonObject data
            ? new LastBackup(
                DateTimeOffset.Parse(data["etat-du"]!.GetValue<string>(), CultureInfo.InvariantCulture), entry.ActorName, data["fichier"]!.GetValue<string>(), data["absents"]!.GetValue<int>())
            : null;
    }
}
