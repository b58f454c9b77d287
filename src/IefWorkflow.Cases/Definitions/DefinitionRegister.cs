using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Administration;
using IefWorkflow.Cases.Journal;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Definitions;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Definitions;

/// <summary>What the register of the administration keeps of the writes to definitions.</summary>
internal static class DefinitionRegister
{
    /// <summary>A draft was saved.</summary>
    public const string Saved = "enregistrer-brouillon";

    /// <summary>A version was published.</summary>
    public const string Published = "publier-definition";

    /// <summary>A file of the service brought a version that was not put in place of a designer's.</summary>
    public const string Offered = "proposer-definition";

    /// <summary>The published version was withdrawn.</summary>
    public const string Retracted = "retirer-definition";

    /// <summary>An earlier version became the draft.</summary>
    public const string Reverted = "revenir-version";

    /// <summary>A version, or all of them, were deleted.</summary>
    public const string Deleted = "supprimer-definition";

    /// <summary>A designer proposed to move files to another version.</summary>
    public const string MigrationProposed = "proposer-migration";

    /// <summary>An administrator moved files to another version.</summary>
    public const string MigrationApplied = "appliquer-migration";

    /// <summary>An administrator took a migration back.</summary>
    public const string MigrationUndone = "annuler-migration";

    private const string Definition = "definition";
    private const string Version = "version";
    private const string File = "empreinte-fichier";
    private const string Reasons = "motifs";

    private static readonly string[] All = [Saved, Published, Offered, Retracted, Reverted, Deleted, MigrationProposed, MigrationApplied, MigrationUndone];

    /// <summary>Adds an entry.</summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="actor">Who.</param>
    /// <param name="name">One of the names above.</param>
    /// <param name="label">What happened, in French.</param>
    /// <param name="definition">The version concerned.</param>
    /// <param name="file">The digest of the file that it came from; null when a person wrote it.</param>
    /// <param name="reasons">The reasons given for warnings.</param>
    /// <param name="cancellationToken">Cancels the step.</param>
    public static ValueTask NoteAsync(
        this CaseSession session, Actor actor, string name, string label, WorkflowDefinition definition, string? file, IReadOnlyList<WarningReason> reasons, CancellationToken cancellationToken)
    {
        var data = new JsonObject { [Definition] = definition.DefinitionId, [Version] = definition.Version };
        if (file is not null) data[File] = file;
        if (reasons.Count > 0) data[Reasons] = new JsonArray([.. reasons.Select(Line)]);
        return session.NoteAsync(actor, name, label, data, cancellationToken);
    }

    /// <summary>The history of a definition, the last first.</summary>
    public static async Task<IReadOnlyList<DefinitionChangeLine>> HistoryAsync(CaseSession session, string definitionId, CancellationToken cancellationToken)
    {
        var entries = await EntriesAsync(session, definitionId, cancellationToken);
        return [.. entries.Select(entry => (entry, Data: JsonNode.Parse(entry.Data)!)).Select(line => new DefinitionChangeLine(
            line.entry.At, line.entry.ActorName, line.entry.Label, (int)line.Data[Version]!, [.. (line.Data[Reasons] as JsonArray ?? []).Select(reason => reason!.ToString())]))];
    }

    /// <summary>The digest of the file that a definition last came from, and whether a person has published another version since.</summary>
    public static async Task<(string? File, bool IsDesigned)> OriginAsync(CaseSession session, string definitionId, CancellationToken cancellationToken)
    {
        var entries = await EntriesAsync(session, definitionId, cancellationToken);
        var file = entries.Select(entry => JsonNode.Parse(entry.Data)![File]?.ToString()).FirstOrDefault(digest => digest is not null);
        return (file, entries.FirstOrDefault(entry => entry.Name is Published or Retracted) is { } last && last.ActorId != Actor.System.AccountId);
    }

    private static async Task<List<JournalEntry>> EntriesAsync(CaseSession session, string definitionId, CancellationToken cancellationToken)
    {
        var mark = string.Create(CultureInfo.InvariantCulture, $"\"{Definition}\":\"{definitionId}\"");
        return await session.Db.Journal.AsNoTracking()
            .Where(entry => entry.CaseId == Register.TheId && All.Contains(entry.Name) && entry.Data.Contains(mark))
            .OrderByDescending(entry => entry.Sequence)
            .ToListAsync(cancellationToken);
    }

    private static JsonNode Line(WarningReason reason) => $"{reason.Code}{(reason.ActivityId is { } step ? $" ({step})" : "")}\u00A0: {reason.Reason}";
}
