using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Letters;

/// <summary>To whom a letter to the family goes: the responsible persons, one original for each address.</summary>
internal static class Originals
{
    private const string Addressee = "destinataire";

    /// <summary>The originals of a letter: itself, and a copy for each further address.</summary>
    public static async ValueTask<IReadOnlyList<Letter>> OfAsync(CaseSession session, Letter letter, CancellationToken cancellationToken)
    {
        var homes = await HomesAsync(session, letter, cancellationToken);
        return [letter, .. homes.Skip(1).Select((home, index) => Copy(letter, home, index + 2))];
    }

    /// <summary>Name and address to print on a letter, one line each.</summary>
    public static async ValueTask<IReadOnlyList<string>> AddresseeAsync(CaseSession session, Letter letter, CancellationToken cancellationToken)
    {
        if (JsonNode.Parse(letter.Fields)?[Addressee] is JsonValue given) return given.ToString().Split('\n');

        return await HomesAsync(session, letter, cancellationToken) is [var home, ..] ? home : [letter.Addressee];
    }

    /// <summary>The names of the responsible persons: those of the file, or of the file it comes from.</summary>
    public static async ValueTask<IReadOnlyList<string>> NamesAsync(CaseSession session, CaseFile file, CancellationToken cancellationToken) =>
        [.. (await PersonsAsync(session, file, cancellationToken)).Select(person => person.Name)];

    private static async ValueTask<List<string[]>> HomesAsync(CaseSession session, Letter letter, CancellationToken cancellationToken)
    {
        var toFamily = LetterCatalogue.Find(letter.Code)?.Addressee == letter.Addressee && (letter.Addressee.StartsWith("famille", StringComparison.Ordinal) || letter.Addressee.StartsWith("requérant", StringComparison.Ordinal) || letter.Addressee.StartsWith("chaque", StringComparison.Ordinal));
        if (!toFamily || JsonNode.Parse(letter.Fields)?[Addressee] is not null) return [];

        var file = await session.GetAsync(letter.CaseId, cancellationToken);
        var persons = await PersonsAsync(session, file, cancellationToken);
        var request = await session.Db.Set<AuthorisationRequest>().FindAsync([file.Id], cancellationToken)
            ?? (file.ParentId is { } from ? await session.Db.Set<AuthorisationRequest>().FindAsync([from], cancellationToken) : null);
        return
        [
            .. persons.GroupBy(person => person.Address.Length > 0 ? person.Address : request?.Address ?? "")
                .Select(home => (string[])[.. home.Select(person => person.Name), .. home.Key.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]),
        ];
    }

    private static async ValueTask<List<CasePerson>> PersonsAsync(CaseSession session, CaseFile file, CancellationToken cancellationToken)
    {
        var persons = await GuardiansAsync(session, file.Id, cancellationToken);
        return persons.Count == 0 && file.ParentId is { } parent ? await GuardiansAsync(session, parent, cancellationToken) : persons;
    }

    private static Task<List<CasePerson>> GuardiansAsync(CaseSession session, string caseId, CancellationToken cancellationToken) =>
        session.Db.Set<CasePerson>().Where(person => person.CaseId == caseId && person.Kind == CasePersonKind.Guardian).OrderBy(person => person.Position).ToListAsync(cancellationToken);

    private static Letter Copy(Letter letter, string[] home, int rank)
    {
        var fields = JsonNode.Parse(letter.Fields)!.AsObject();
        fields[Addressee] = string.Join('\n', home);
        return new Letter
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{letter.Id}:{rank}"),
            CaseId = letter.CaseId,
            Code = letter.Code,
            Title = letter.Title,
            Addressee = home[0],
            Fields = fields.ToJsonString(),
            PreparedOn = letter.PreparedOn,
            CorrectsId = letter.CorrectsId,
        };
    }
}
