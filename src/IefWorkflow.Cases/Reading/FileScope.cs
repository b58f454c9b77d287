using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Storage;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Reading;

/// <summary>Which files somebody may list: those that they may open.</summary>
internal static class FileScope
{
    /// <summary>Whether a role lists files at all.</summary>
    public static bool Lists(Role role) => role is Role.Clerk or Role.Dasen or Role.Doctor or Role.Secretary or Role.President or Role.Administrator or Role.Family;

    /// <summary>The files of a reader: those of the scope, and for the doctor those on which a medical opinion is asked for.</summary>
    public static IQueryable<CaseFile> Of(IefDbContext db, IQueryable<CaseFile> files, Actor actor) => actor.Role is Role.Doctor
        ? files.InScopeOf(actor).Where(file => db.Set<AuthorisationRequest>().Any(request => request.CaseId == file.Id && (request.Ground == Ground.Health || request.Ground == Ground.Disability)))
        : files.InScopeOf(actor);
}
