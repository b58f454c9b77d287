using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Storage;

namespace IefWorkflow.Cases.Journal;

/// <summary>Adds to the journals of files, and to the register of the administration.</summary>
public sealed class CaseJournal(IefDbContext db, TimeProvider time)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Adds an entry to a journal.</summary>
    /// <param name="file">The file, or the register; its head moves to the new entry.</param>
    /// <param name="actor">Who acted.</param>
    /// <param name="name">The name of the act or event.</param>
    /// <param name="label">What happened, in French.</param>
    /// <param name="data">The data; null for none.</param>
    public void Add(IJournalled file, Actor actor, string name, string label, JsonObject? data)
    {
        var entry = new JournalEntry
        {
            CaseId = file.Id,
            Sequence = ++file.JournalCount,
            At = time.GetUtcNow(),
            ActorId = actor.AccountId,
            ActorName = actor.Name,
            Role = actor.Role.Code(),
            Name = name,
            Label = label,
            Data = data?.ToJsonString(Readable) ?? "{}",
            Previous = file.JournalHead,
            Digest = "",
        };
        var digest = JournalDigest.Of(entry);
        file.JournalHead = digest;
        db.Journal.Add(new JournalEntry
        {
            CaseId = entry.CaseId, Sequence = entry.Sequence, At = entry.At, ActorId = entry.ActorId, ActorName = entry.ActorName, Role = entry.Role,
            Name = entry.Name, Label = entry.Label, Data = entry.Data, Previous = entry.Previous, Digest = digest,
        });
    }
}
