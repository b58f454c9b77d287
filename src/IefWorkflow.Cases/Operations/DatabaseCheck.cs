using IefWorkflow.Cases.Invariants;
using IefWorkflow.Cases.Pieces;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Storage;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Operations;

/// <summary>Looks over everything that is stored: the database itself, its tables, the invariants with the journals and clocks, and each content.</summary>
public static class DatabaseCheck
{
    /// <summary>Findings that only say that the hour of something has passed while no service was running.</summary>
    private static readonly string[] Waiting = ["travail-en-retard", "rappel-en-retard", "delai-depasse"];

    /// <summary>Looks. Nothing is changed.</summary>
    public static async Task<CheckReport> RunAsync(CaseSession session, IPieceStore store, CancellationToken cancellationToken)
    {
        var damage = await IntegrityAsync(session.Db, cancellationToken);
        if (damage.Count == 0) damage = await MigrationsAsync(session.Db, cancellationToken);
        if (damage.Count > 0) return new CheckReport(damage, 0, 0, 0, 0);

        var invariants = await InvariantChecker.CheckAsync(session, cancellationToken);
        var contents = await ContentReferences.ReadAsync(session.Db, cancellationToken);
        return new CheckReport(
            [.. invariants.Where(finding => !Waiting.Contains(finding.Code)), .. await ContentsAsync(contents, store, cancellationToken)],
            invariants.Count(finding => Waiting.Contains(finding.Code)),
            await session.Db.Files.CountAsync(cancellationToken),
            await session.Db.Journal.CountAsync(cancellationToken),
            contents.Count);
    }

    /// <summary>What a SQLite file says of itself; PostgreSQL looks after its own pages.</summary>
    internal static async Task<IReadOnlyList<InvariantFinding>> IntegrityAsync(IefDbContext db, CancellationToken cancellationToken)
    {
        if (!db.Database.IsSqlite()) return [];

        var faults = new List<string>();
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using (var command = db.Database.GetDbConnection().CreateCommand())
        {
            command.CommandText = "PRAGMA integrity_check(20)";
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken)) faults.Add(reader.GetString(0));
        }

        return faults is ["ok"] ? [] : [.. faults.Select(fault => Of("base-abimee", $"Le fichier SQLite est abîmé ({fault}).", "Restaurez la dernière sauvegarde."))];
    }

    private static async Task<IReadOnlyList<InvariantFinding>> MigrationsAsync(IefDbContext db, CancellationToken cancellationToken)
    {
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        return
        [
            .. known.Except(applied).Select(name => Of("migration-manquante", $"Les tables ne sont pas à jour\u00A0: il manque {name}.", "Lancez « ief db migrate ».")),
            .. applied.Except(known).Select(name => Of("migration-inconnue", $"La base vient d'une version plus récente du logiciel ({name}).", "Installez cette version.")),
        ];
    }

    private static async Task<IReadOnlyList<InvariantFinding>> ContentsAsync(IReadOnlyList<ContentReference> contents, IPieceStore store, CancellationToken cancellationToken)
    {
        var findings = new List<InvariantFinding>();
        foreach (var content in contents)
        {
            if (await store.ReadAsync(content.Digest, cancellationToken) is not null) continue;
            findings.Add(new InvariantFinding("contenu-absent", content.Number ?? "-", $"Le contenu de {content.What} est absent ou altéré ({content.Digest}).", "Reprenez-le d'une sauvegarde\u00A0: il se reconnaît à son empreinte."));
        }

        return findings;
    }

    private static InvariantFinding Of(string code, string what, string remedy) => new(code, "-", what, remedy);
}
