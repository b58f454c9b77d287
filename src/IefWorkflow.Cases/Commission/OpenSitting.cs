using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.TimeLimits;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Commission;

/// <summary>Opens a sitting with the roll call (L-14), on its day, or records afterwards that it was held. Whether the commission may rule is assessed case by case when it votes.</summary>
[Act("ouvrir-seance", "Ouvrir la séance", Role.Secretary, Role.President, On = [CaseKind.Sitting], Article = "D131-11-12")]
public sealed class OpenSitting : Act
{
    /// <summary>The local time.</summary>
    [Field("heure", "Heure d'ouverture")]
    public required TimeOnly At { get; init; }

    /// <summary>Who is there.</summary>
    [Field("presents", "Membres présents")]
    public required IReadOnlyList<AttendanceEntry> Present { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var sitting = await session.SittingAsync(file, cancellationToken);
        if (sitting.Standing is SittingStanding.Planned) return NotExpected($"La séance {file.Number} n'a pas été convoquée\u00A0: convoquez la commission avant de l'ouvrir.");
        if (!sitting.IsAhead) return NotExpected($"La séance {file.Number} est {sitting.Standing.Label().ToLowerInvariant()}\u00A0: elle ne s'ouvre qu'une fois.");
        if (sitting.On > session.Today) return BadInput($"La séance {file.Number} est fixée au {FrenchDate.Plain(sitting.On)}\u00A0: elle ne s'ouvre pas avant.");

        if (await NotConvenedAsync(session, file, cancellationToken) is { } late) return NotExpected($"Le recours {late} a été inscrit après la convocation\u00A0: convoquez de nouveau, ou retirez-le de l'ordre du jour.");

        foreach (var entry in Present)
        {
            if (await RollCall.ArriveAsync(context, sitting, entry, At, cancellationToken) is { } fault) return BadInput(fault);
        }

        (sitting.Standing, sitting.OpenedAt, sitting.OpenedBy) = (SittingStanding.Opened, At, context.Event());
        await session.Db.SaveChangesAsync(cancellationToken);
        await PrepareSheetAsync(context, sitting, cancellationToken);
        foreach (var item in await session.AgendaAsync(file.Id, cancellationToken))
        {
            var appeal = await session.GetAsync(item.AppealId, cancellationToken);
            if (await context.AnswerAsync(appeal, RecordPresence.Opened, ["ouvrir-seance"], cancellationToken) > 0) context.Note(appeal, "ouvrir-seance", "Ouvrir la séance", new JsonObject { ["seance"] = file.Number });
        }

        return null;
    }

    private static async ValueTask<string?> NotConvenedAsync(CaseSession session, CaseFile file, CancellationToken cancellationToken)
    {
        foreach (var item in await session.AgendaAsync(file.Id, cancellationToken))
        {
            if (await session.Tasks.FindOpenAsync(item.AppealId, "convoquer", cancellationToken) is not null) return (await session.GetAsync(item.AppealId, cancellationToken)).Number;
        }

        return null;
    }

    private static async ValueTask PrepareSheetAsync(ActContext context, Sitting sitting, CancellationToken cancellationToken)
    {
        var attendance = await context.Session.AttendanceAsync(sitting.CaseId, null, null, cancellationToken);
        var fields = sitting.LetterFields();
        fields["presents"] = attendance.Finding.CountedPresent.ToString(CultureInfo.InvariantCulture);
        fields["quorum"] = attendance.Finding.CanSit ? "oui" : "non";
        var mandates = (await context.Session.Db.Set<SeatHolder>().ToListAsync(cancellationToken)).ToDictionary(holder => holder.Id, holder => holder.EndsOn);
        fields["lignes"] = new JsonArray([.. (await context.Session.PresencesAsync(sitting.CaseId, cancellationToken)).Select(presence => (JsonNode)Line(presence, mandates.GetValueOrDefault(presence.HolderId)))]);
        fields["avertissements"] = string.Join('\n', attendance.Warnings());
        await context.Session.Letters.PrepareAsync(context.File, "L-14", $"{sitting.CaseId}:L-14", fields, null, cancellationToken);
    }

    private static JsonObject Line(Presence presence, DateOnly? mandateEndsOn) => new JsonObject
    {
        ["siege"] = presence.Seat.Label(),
        ["nom"] = presence.Name,
        ["rang"] = presence.Rank.Label().ToLowerInvariant(),
        ["fin_mandat"] = mandateEndsOn is { } last ? FrenchDate.Plain(last) : null,
        ["mode"] = presence.Remote ? "à distance" : "sur place",
        ["arrivee"] = presence.ArrivedAt.ToString("HH:mm", CultureInfo.InvariantCulture),
    };
}
