using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Reading;

/// <summary>Finds the files that go with another, among those that the reader may list.</summary>
internal static class LinkedFiles
{
    private const int Most = 20;

    /// <summary>What it follows from, what follows from it, then those of the same responsible persons.</summary>
    public static async Task<IReadOnlyList<LinkedFile>> OfAsync(CaseSession session, Actor actor, CaseFile file, CancellationToken cancellationToken)
    {
        var db = session.Db;
        var mine = FileScope.Of(db, db.Files.AsNoTracking(), actor).Where(other => other.Id != file.Id);
        var line = await mine.Where(other => other.Id == file.ParentId || other.ParentId == file.Id || (file.ParentId != null && other.ParentId == file.ParentId))
            .OrderBy(other => other.Number).Take(Most).ToListAsync(cancellationToken);
        var home = file.ParentId ?? file.Id;
        var family = ReadingRights.Allows(actor.Role, CaseAspect.Persons) ? await FamilyAsync(session, mine, file, home, cancellationToken) : [];
        return
        [
            .. line.Select(other => new LinkedFile(other.Number, other.Kind, other.State, Relation(file, other))),
            .. family.Where(other => line.TrueForAll(known => known.Id != other.Id)).Select(other => new LinkedFile(other.Number, other.Kind, other.State, "mêmes responsables")),
        ];
    }

    /// <summary>The requests of a person of the same name with the same e-mail or home, or of the same account.</summary>
    private static async Task<List<CaseFile>> FamilyAsync(CaseSession session, IQueryable<CaseFile> mine, CaseFile file, string home, CancellationToken cancellationToken)
    {
        var db = session.Db;
        var guardians = await db.Set<CasePerson>().Where(person => person.CaseId == home && person.Kind == CasePersonKind.Guardian).ToListAsync(cancellationToken);
        var (names, emails) = (guardians.Select(person => person.Name).ToList(), guardians.Select(person => person.Email).OfType<string>().ToList());
        var address = (await db.Set<AuthorisationRequest>().FindAsync([home], cancellationToken))?.Address ?? "";
        var same =
            from person in db.Set<CasePerson>()
            where person.Kind == CasePersonKind.Guardian && person.CaseId != home && names.Contains(person.Name)
                && ((person.Email != null && emails.Contains(person.Email)) || (address != "" && db.Set<AuthorisationRequest>().Any(request => request.CaseId == person.CaseId && request.Address == address)))
            select person.CaseId;
        return await mine.Where(other => other.Kind == CaseKind.Request && (same.Contains(other.Id) || (file.OwnerId != null && other.OwnerId == file.OwnerId)))
            .OrderByDescending(other => other.Number).Take(Most).ToListAsync(cancellationToken);
    }

    private static string Relation(CaseFile file, CaseFile other) => (other.Id == file.ParentId, other.Kind) switch
    {
        (true, CaseKind.Request) => "demande d'origine",
        (true, _) => "dossier d'origine",
        (_, CaseKind.Appeal) => "recours",
        _ => "suite",
    };
}
