using IefWorkflow.Cases.BreachReports;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Oversight;
using IefWorkflow.Law.Requests;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Reading;

/// <summary>Makes the entry of a mayor's file (R131-10-2). What this service does not know stays empty; a protected address is not told.</summary>
internal static class MayorExport
{
    /// <summary>The entry of a request's child.</summary>
    public static async ValueTask<MayorFileEntry> EntryAsync(CaseSession session, CaseFile file, CancellationToken cancellationToken)
    {
        var request = await session.RequestAsync(file, cancellationToken);
        var persons = await session.Db.Set<CasePerson>().Where(person => person.CaseId == file.Id && person.Kind == CasePersonKind.Guardian).OrderBy(person => person.Position).ToListAsync(cancellationToken);
        var requests = await session.RequestsOfChildAsync(request.ChildLastName, request.ChildFirstNames, request.ChildBornOn, cancellationToken);
        var address = request.AddressIsProtected ? "" : request.Address;
        return new MayorFileEntry(
            new MayorFileEntry.ChildIdentity(
                request.ChildLastName, request.ChildFirstNames, "", request.ChildBornOn, "", address,
                await ModeAsync(session, requests, session.Today, cancellationToken), await ModeAsync(session, requests, session.Today.AddYears(-1), cancellationToken), null),
            [.. persons.Select(person => Guardian(person, address))],
            null,
            new MayorFileEntry.SchoolingRecord(null, null, null, null, await IssuedOnAsync(session, file, request, cancellationToken)),
            null,
            null);
    }

    private static MayorFileEntry.Guardian Guardian(CasePerson person, string childAddress)
    {
        var space = person.Name.IndexOf(' ', StringComparison.Ordinal);
        var (first, last) = space < 0 ? ("", person.Name) : (person.Name[..space], person.Name[(space + 1)..]);
        var address = person.AddressIsProtected ? "" : person.Address.Length > 0 ? person.Address : childAddress;
        return new MayorFileEntry.Guardian(last, first, address, "", "");
    }

    private static async ValueTask<string> ModeAsync(
        CaseSession session, IReadOnlyList<(CaseFile File, AuthorisationRequest Request)> requests, DateOnly day, CancellationToken cancellationToken) =>
        await session.AuthorisationOnAsync(requests, day, cancellationToken) is AuthorisationOnDay.Authorised ? "instruction dans la famille" : "";

    private static async ValueTask<DateOnly?> IssuedOnAsync(CaseSession session, CaseFile file, AuthorisationRequest request, CancellationToken cancellationToken)
    {
        var periods = await session.AuthorisationsAsync(request, cancellationToken);
        if (periods.Count == 0) return null;

        var tacit = file.State is CaseState.TacitlyAuthorised || request.DecidedOn is null;
        var born = tacit ? request.TacitOn : request.DecidedOn;
        return born is { } day ? MayorFileEntry.IssuedOn(tacit ? AuthorisationKind.Tacit : AuthorisationKind.Express, day, null, session.Readings) : null;
    }
}
