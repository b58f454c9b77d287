using System.Globalization;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Oversight;
using IefWorkflow.Law.TimeLimits;
using Microsoft.EntityFrameworkCore;
using Body = IefWorkflow.Law.Oversight.DepartmentalBody;

namespace IefWorkflow.Cases.DepartmentalBody;

/// <summary>Convenes the departmental body, all its members invited (D131-4-1), and prepares the state of the instruction obligation (L-28).</summary>
[Act("convoquer-instance", "Convoquer l'instance départementale", Role.Clerk, Role.Dasen, On = [CaseKind.DepartmentalBody], Article = "D131-4-1")]
public sealed class ConveneBody : Act
{
    /// <summary>The day.</summary>
    [Field("le", "Date de la réunion")]
    public required DateOnly On { get; init; }

    /// <summary>The time.</summary>
    [Field("heure", "Heure")]
    public required TimeOnly At { get; init; }

    /// <summary>The place.</summary>
    [Field("lieu", "Lieu")]
    public required string Place { get; init; }

    /// <summary>The members invited, or their representatives.</summary>
    [Field("invites", "Membres invités")]
    public required IReadOnlyList<BodyMember> Invited { get; init; }

    /// <summary>The State services that the presidents add.</summary>
    [Field("services", "Services de l'État associés par les présidents")]
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var year = await session.BodyYearAsync(file, cancellationToken);
        if (On < session.Today) return BadInput("La réunion ne peut pas être convoquée pour un jour passé\u00A0: corrigez la date.");
        if (On.Year != year.Year) return BadInput($"Ce dossier est celui de l'année {year.Year}\u00A0: convoquez sur le dossier de l'année {On.Year}.");
        if (string.IsNullOrWhiteSpace(Place)) return BadInput("Donnez le lieu de la réunion.");
        if (Body.NotInvited(Invited) is { Count: > 0 } forgotten)
        {
            return Unlawful($"Tous les membres de l'instance sont invités\u00A0; il manque\u00A0: {string.Join(", ", forgotten.Select(member => member.Label()))}.", "D131-4-1");
        }

        if (await session.Db.Set<BodyMeeting>().AnyAsync(meeting => meeting.CaseId == file.Id && meeting.PlannedOn == On, cancellationToken))
        {
            return NotExpected($"Une réunion est déjà convoquée pour le {FrenchDate.Plain(On)}.");
        }

        var convened = new BodyMeeting
        {
            Id = Guid.CreateVersion7(session.Now).ToString("N"),
            CaseId = file.Id,
            ConvenedOn = session.Today,
            PlannedOn = On,
            At = At,
            Place = Place.Trim(),
            Invited = string.Join(' ', Invited.Distinct().Order().Select(member => member.Code())),
            Services = string.Join('\n', Services),
        };
        session.Db.Set<BodyMeeting>().Add(convened);
        await PrepareStateAsync(session, file, year, convened, cancellationToken);
        return null;
    }

    private static async ValueTask PrepareStateAsync(CaseSession session, CaseFile file, BodyYear year, BodyMeeting meeting, CancellationToken cancellationToken)
    {
        var fields = year.LetterFields();
        fields["numero"] = file.Number;
        fields["date"] = FrenchDate.Plain(meeting.PlannedOn);
        fields["heure"] = meeting.At.ToString("HH:mm", CultureInfo.InvariantCulture);
        fields["lieu"] = meeting.Place;
        fields["lignes"] = BodyReport.ToJson(await BodyReport.LinesAsync(session, file.Departement, cancellationToken));
        await session.Letters.PrepareAsync(file, "L-28", meeting.Id, fields, null, cancellationToken);
    }
}
