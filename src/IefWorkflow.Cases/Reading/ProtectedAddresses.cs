using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Reading;

/// <summary>Whether a file holds an address that must not be told.</summary>
internal static class ProtectedAddresses
{
    /// <summary>Of the request or of a person; of the file or of the one it follows from.</summary>
    public static async ValueTask<bool> HoldsProtectedAddressAsync(this CaseSession session, CaseFile file, CancellationToken cancellationToken) =>
        await session.Db.Set<AuthorisationRequest>().AnyAsync(request => (request.CaseId == file.Id || request.CaseId == file.ParentId) && request.AddressIsProtected, cancellationToken)
        || await session.Db.Set<CasePerson>().AnyAsync(person => (person.CaseId == file.Id || person.CaseId == file.ParentId) && person.AddressIsProtected, cancellationToken);
}
