using IefWorkflow.Cases.Administration;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Storage;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Journal;

/// <summary>Proves that no journal was altered: every digest is recomputed and every chain followed to the head kept on the file or the register.</summary>
public static class JournalVerification
{
    /// <summary>The faults found, in French; none when every journal is whole.</summary>
    public static async Task<IReadOnlyList<string>> VerifyAsync(IefDbContext db, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        foreach (var file in await db.Files.AsNoTracking().OrderBy(file => file.Number).ToListAsync(cancellationToken)) faults.AddRange(await VerifyAsync(file, NameOf(file), Entries(db, file).AsAsyncEnumerable(), cancellationToken));

        var register = await db.Set<Register>().AsNoTracking().FirstOrDefaultAsync(cancellationToken) ?? new Register { Id = Register.TheId };
        faults.AddRange(await VerifyAsync(register, "Registre de l'administration", Entries(db, register).AsAsyncEnumerable(), cancellationToken));
        return faults;
    }

    /// <summary>The journal of one file, with the faults found in it.</summary>
    public static async Task<JournalReading> ReadAsync(IefDbContext db, CaseFile file, CancellationToken cancellationToken)
    {
        var entries = await Entries(db, file).ToListAsync(cancellationToken);
        return new JournalReading(entries, await VerifyAsync(file, NameOf(file), entries.ToAsyncEnumerable(), cancellationToken));
    }

    private static string NameOf(CaseFile file) => $"Dossier {file.Number}";

    private static IQueryable<JournalEntry> Entries(IefDbContext db, IJournalled owner) => db.Journal.AsNoTracking().Where(entry => entry.CaseId == owner.Id).OrderBy(entry => entry.Sequence);

    private static async Task<IReadOnlyList<string>> VerifyAsync(IJournalled owner, string name, IAsyncEnumerable<JournalEntry> entries, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        var previous = "";
        var expected = 1L;
        await foreach (var entry in entries.WithCancellation(cancellationToken))
        {
            if (entry.Sequence != expected) faults.Add($"{name}\u00A0: l'entrée n° {expected} manque au journal.");
            if (entry.Previous != previous || entry.Digest != JournalDigest.Of(entry)) faults.Add($"{name}\u00A0: l'entrée n° {entry.Sequence} du journal a été altérée.");
            previous = entry.Digest;
            expected = entry.Sequence + 1;
        }

        if (previous != owner.JournalHead || expected - 1 != owner.JournalCount) faults.Add($"{name}\u00A0: la fin du journal manque ou a été altérée.");
        return faults;
    }
}
