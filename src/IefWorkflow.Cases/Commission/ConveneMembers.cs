using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Appeals;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.TimeLimits;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Commission;

/// <summary>Convenes the members with the agenda (L-13): the titulars, and the alternates of those who cannot come.</summary>
/// <remarks>Done again, it sends the agenda as it stands. Five days before is house practice: a shorter notice is warned about, never refused.</remarks>
[Act("convoquer", "Convoquer la commission", Role.Secretary, Role.President, On = [CaseKind.Sitting], Article = "D131-11-11")]
public sealed class ConveneMembers : Act
{
    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var sitting = await session.SittingAsync(file, cancellationToken);
        var agenda = await session.AgendaAsync(file.Id, cancellationToken);
        if (!sitting.IsAhead) return NotExpected($"La séance {file.Number} est {sitting.Standing.Label().ToLowerInvariant()}\u00A0: on ne convoque plus.");
        if (sitting.On < session.Today) return BadInput($"La date de la séance {file.Number} est passée\u00A0: programmez-en une autre.");
        if (agenda.Count == 0) return BadInput($"L'ordre du jour de la séance {file.Number} est vide\u00A0: inscrivez un recours avant de convoquer.");

        var holders = (await session.Db.Set<SeatHolder>().ToListAsync(cancellationToken)).Where(holder => holder.SitsOn(sitting.On)).ToList();
        if (CompositionFaults(holders) is { Count: > 0 } faults) return Unlawful($"La commission n'est pas composée comme le veut le texte au {FrenchDate.Plain(sitting.On)}\u00A0: {string.Join(" ; ", faults)}.", "D131-11-11");

        (sitting.Standing, sitting.ConvenedOn) = (SittingStanding.Convened, session.Today);
        var convened = await MembersToConveneAsync(session, file.Id, holders, cancellationToken);
        foreach (var holder in convened) await ConveneAsync(context, sitting, holder, cancellationToken);
        await WarnOfShortNoticeAsync(context, sitting, cancellationToken);
        foreach (var item in agenda) await AnswerCaseAsync(context, item, convened, cancellationToken);
        return null;
    }

    /// <summary>Convenes one person.</summary>
    internal static async ValueTask ConveneAsync(ActContext context, Sitting sitting, SeatHolder holder, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        if (await session.Db.Set<Convocation>().FindAsync([sitting.CaseId, holder.Id], cancellationToken) is null)
        {
            session.Db.Set<Convocation>().Add(new Convocation { SittingId = sitting.CaseId, HolderId = holder.Id, SentOn = session.Today, Event = context.Event(), Email = holder.Email });
        }

        var fields = await FieldsAsync(session, file, sitting, cancellationToken);
        await session.Letters.PrepareAsync(file, "L-13", $"{context.Event()}:L-13:{holder.Id}", fields, holder.Name, cancellationToken);
        if (holder.Email is { Length: > 0 } address)
        {
            var subject = $"Commission de recours\u00A0: séance du {FrenchDate.Plain(sitting.On)}";
            var body = Body(fields, sitting.At);
            await session.Outbox.ConveneAsync(file, address, holder.Name, $"{context.Event()}:{holder.Id}", subject, body, SittingInvitation.Of(session, file, sitting, address, holder.Name, body), cancellationToken);
        }
        else
        {
            await session.Outbox.AlertAsync(file, Role.Secretary, $"{context.Event()}:{holder.Id}", $"Séance {file.Number}\u00A0: {holder.Name} n'a pas d'adresse électronique, envoyez la convocation par courrier.", cancellationToken);
        }
    }

    /// <summary>What is wrong with the composition of the commission on a day, in French; nothing when it is lawful.</summary>
    internal static List<string> CompositionFaults(List<SeatHolder> holders)
    {
        var appointments = holders.Where(holder => holder.Seat is not Seat.President).Select(holder => new Appointment(holder.Seat, holder.Rank, holder.Name, holder.StartsOn)).ToList();
        var faults = Composition.Check(appointments).Select(fault => $"{fault.Seat.Label()}, {Words(fault.Kind)}").ToList();
        if (holders.TrueForAll(holder => holder.Seat is not Seat.President)) faults.Add("personne ne peut présider");
        return faults;
    }

    private static string Words(CompositionFaultKind kind) => kind switch
    {
        CompositionFaultKind.NoTitular => "aucun titulaire",
        CompositionFaultKind.SeveralTitulars => "plusieurs titulaires",
        CompositionFaultKind.NoAlternate => "aucun suppléant",
        CompositionFaultKind.TooManyAlternates => "trop de suppléants",
        _ => "le président n'est pas nommé",
    };

    private static async ValueTask<IReadOnlyList<SeatHolder>> MembersToConveneAsync(CaseSession session, string sittingId, List<SeatHolder> holders, CancellationToken cancellationToken)
    {
        var absent = await session.Db.Set<Absence>().Where(absence => absence.SittingId == sittingId).Select(absence => absence.HolderId).ToListAsync(cancellationToken);
        return
        [
            .. from seat in holders.GroupBy(holder => holder.Seat).OrderBy(seat => seat.Key)
               let titular = seat.FirstOrDefault(holder => holder.Rank is Rank.Titular && !absent.Contains(holder.Id))
               from holder in titular is not null ? [titular] : seat.Where(holder => holder.Rank is Rank.Alternate && !absent.Contains(holder.Id))
               select holder,
        ];
    }

    private static async ValueTask AnswerCaseAsync(ActContext context, AgendaItem item, IReadOnlyList<SeatHolder> convened, CancellationToken cancellationToken)
    {
        var appealFile = await context.Session.GetAsync(item.AppealId, cancellationToken);
        await context.Session.ProposeRecusalsAsync(await context.Session.AppealAsync(appealFile, cancellationToken), convened, cancellationToken);
        if (await context.AnswerAsync(appealFile, Convene.Convened, ["convoquer"], cancellationToken) > 0)
        {
            context.Note(appealFile, "convoquer", "Convoquer la commission", new JsonObject { ["seance"] = context.File.Number });
        }
    }

    private static async ValueTask WarnOfShortNoticeAsync(ActContext context, Sitting sitting, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var days = sitting.On.DayNumber - session.Today.DayNumber;
        if (days >= session.Settings.ConvocationDays) return;

        var text = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Séance {file.Number}\u00A0: convoquée {FrenchCount.Of(days, "jour")} avant, l'usage est de {session.Settings.ConvocationDays} jours.");
        await session.Outbox.AlertAsync(file, Role.Secretary, $"convocation-tardive:{context.Event()}", text, cancellationToken);
    }

    private static async ValueTask<JsonObject> FieldsAsync(CaseSession session, CaseFile file, Sitting sitting, CancellationToken cancellationToken)
    {
        var fields = sitting.LetterFields();
        var lines = new JsonArray();
        foreach (var item in await session.AgendaAsync(file.Id, cancellationToken))
        {
            var appealFile = await session.GetAsync(item.AppealId, cancellationToken);
            var appeal = await session.AppealAsync(appealFile, cancellationToken);
            lines.Add(new JsonObject
            {
                ["numero"] = appealFile.Number,
                ["initiales"] = FileRows.Initials(appeal.Child),
                ["motif"] = appeal.Ground?.Label(),
                ["date_reception"] = FrenchDate.Plain(appeal.FirstReceivedOn),
                ["limite"] = FrenchDate.Plain(appeal.Limit(MeetingLimit.Definition.Rule, appeal.FirstReceivedOn, session.CalendarOf(appealFile), session.Readings)!.Value.Prudent),
            });
        }

        fields["numero"] = file.Number;
        fields["recours"] = lines;
        return fields;
    }

    private static string Body(JsonObject fields, TimeOnly at)
    {
        var agenda = string.Join('\n', fields["recours"]!.AsArray().Select(line => $"– recours {line!["numero"]}, reçu le {line["date_reception"]}, à examiner avant le {line["limite"]}"));
        return $"La commission se réunira le {fields["date"]} à {FrenchTime.Plain(at)}, {fields["lieu"]}.\n\nOrdre du jour\u00A0:\n{agenda}\n\nÀ faire\u00A0: indiquez sans attendre si vous êtes empêché(e), ou si vous devez vous déporter d'un dossier.";
    }
}
