using System.Text.Json.Nodes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Letters;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Residence;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Requests;

/// <summary>What the mayor (L-19) and the president of the departmental council (L-20) are told of an authorisation, whoever granted it: what R131-10-2 lists, never the ground.</summary>
internal static class ThirdPartyLetters
{
    /// <summary>Prepares both letters in a file: that of the request, or of the appeal that granted it.</summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="file">The file that the letters belong to.</param>
    /// <param name="request">The request that is authorised.</param>
    /// <param name="issuedOn">The legal day the authorisation was issued.</param>
    /// <param name="key">The beginning of their identifiers.</param>
    /// <param name="cancellationToken">Cancels the step.</param>
    public static async ValueTask PrepareAsync(CaseSession session, CaseFile file, AuthorisationRequest request, DateOnly issuedOn, string key, CancellationToken cancellationToken)
    {
        var told = AuthorisationInformation.For(new Law.Residence.Residence(request.Commune, request.Residence), session.Settings.Councils);
        var guardians = await session.Db.Set<CasePerson>().Where(person => person.CaseId == request.CaseId && person.Kind == CasePersonKind.Guardian).OrderBy(person => person.Position).Select(person => person.Name).ToListAsync(cancellationToken);
        JsonObject Fields() => new()
        {
            ["numero"] = file.Number,
            ["enfant-nom"] = request.ChildLastName,
            ["enfant-prenoms"] = request.ChildFirstNames,
            ["ne-le"] = RequestFields.Text(request.ChildBornOn),
            ["adresse"] = request.AddressIsProtected ? null : request.Address,
            ["commune"] = request.Commune,
            ["mode-instruction"] = "dans la famille",
            ["responsables"] = string.Join(" et ", guardians),
            ["delivree-le"] = RequestFields.Text(issuedOn),
            ["du"] = RequestFields.Text(request.AuthorisedFrom),
            ["au"] = RequestFields.Text(request.AuthorisedUntil),
        };
        await session.Letters.PrepareAsync(file, "L-19", $"{key}:L-19", Fields(), $"Mairie {LetterSettings.WithDe(told.Mayor)}", cancellationToken);
        await session.Letters.PrepareAsync(file, "L-20", $"{key}:L-20", Fields(), $"Président du conseil départemental ({told.Council})", cancellationToken);
    }
}
