using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Storage;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Journal;

/// <summary>Proves that no journal was altered: every digest is recomputed and every chain followed to the head kept on the file.</summary>
public static class JournalVerification
{
    /// <summary>The faults found, in French; none when every journal is whole.</summary>
    public static async Task<IReadOnlyList<string>> VerifyAsync(IefDbContext db, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        foreach (var file in await db.Files.AsNoTracking().OrderBy(file => file.Number).ToListAsync(cancellationToken))
        {
            faults.AddRange(await VerifyAsync(file, db.Journal.AsNoTracking().Where(entry => entry.CaseId == file.Id).OrderBy(entry => entry.Sequence).AsAsyncEnumerable(), cancellationToken));
        }

        return faults;
    }

    /// <summary>The journal of one file, with the faults found in it.</summary>
    public static async Task<JournalReading> ReadAsync(IefDbContext db, CaseFile file, CancellationToken cancellationToken)
    {
        var entries = await db.Journal.AsNoTracking().Where(entry => entry.CaseId == file.Id).OrderBy(entry => entry.Sequence).ToListAsync(cancellationToken);
        return new JournalReading(entries, await VerifyAsync(file, entries.ToAsyncEnumerable(), cancellationToken));
    }

    private static async Task<IReadOnlyList<string>> VerifyAsync(CaseFile file, IAsyncEnumerable<JournalEntry> entries, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        var previous = "";
        var expected = 1L;
        await foreach (var entry in entries.WithCancellation(cancellationToken))
        {
            if (entry.Sequence != expected) faults.Add($"Dossier {file.Number}\u00A0: l'entrée n° {expected} manque au journal.");
            if (entry.Previous != previous || entry.Digest != JournalDigest.Of(entry)) faults.Add($"Dossier {file.Number}\u00A0: l'entrée n° {entry.Sequence} du journal a été altérée.");
            previous = entry.Digest;
            expected = entry.Sequence + 1;
        }

        if (previous != file.JournalHead || expected - 1 != file.JournalCount) faults.Add($"Dossier {file.Number}\u00A0: la fin du journal manque ou a été altérée.");
        return faults;
    }
}
