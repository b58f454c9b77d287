using IefWorkflow.Cases.Administration;
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
        foreach (var file in await db.Files.AsNoTracking().OrderBy(file => file.Number).ToListAsync(cancellationToken)) await VerifyAsync(db, file, $"Dossier {file.Number}", faults, cancellationToken);

        var register = await db.Set<Register>().AsNoTracking().FirstOrDefaultAsync(cancellationToken) ?? new Register { Id = Register.TheId };
        await VerifyAsync(db, register, "Registre de l'administration", faults, cancellationToken);
        return faults;
    }

    private static async Task VerifyAsync(IefDbContext db, IJournalled owner, string name, List<string> faults, CancellationToken cancellationToken)
    {
        var previous = "";
        var expected = 1L;
        await foreach (var entry in db.Journal.AsNoTracking().Where(entry => entry.CaseId == owner.Id).OrderBy(entry => entry.Sequence).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (entry.Sequence != expected) faults.Add($"{name}\u00A0: l'entrée n° {expected} manque au journal.");
            if (entry.Previous != previous || entry.Digest != JournalDigest.Of(entry)) faults.Add($"{name}\u00A0: l'entrée n° {entry.Sequence} du journal a été altérée.");
            previous = entry.Digest;
            expected = entry.Sequence + 1;
        }

        if (previous != owner.JournalHead || expected - 1 != owner.JournalCount) faults.Add($"{name}\u00A0: la fin du journal manque ou a été altérée.");
    }
}
