using System.Globalization;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Letters;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Reading;

/// <summary>Reads the minutes of a sitting with the events that their sentences rest on.</summary>
internal static class SittingMinutesReader
{
    /// <summary>The last version; null before there is one.</summary>
    public static async ValueTask<SittingMinutes?> ReadAsync(CaseSession session, string sittingId, CancellationToken cancellationToken)
    {
        var minutes = await session.Db.Set<Minutes>().AsNoTracking().Where(candidate => candidate.SittingId == sittingId).OrderByDescending(candidate => candidate.Version).FirstOrDefaultAsync(cancellationToken);
        if (minutes is null) return null;

        var lines = MinutesDocument.Parse(minutes.Text);
        var notes = await session.Db.Set<MinutesNote>().AsNoTracking().Where(note => note.SittingId == sittingId).OrderBy(note => note.Id).ToListAsync(cancellationToken);
        var letterId = string.Create(CultureInfo.InvariantCulture, $"{sittingId}:L-14b:{minutes.Version}");
        var letter = await session.Db.Letters.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == letterId, cancellationToken);
        return new SittingMinutes(minutes, lines, await EventsAsync(session, lines.Select(line => line.Event).Concat(notes.Select(note => note.Event)), cancellationToken), notes, letter?.Id, letter?.IssuedOn);
    }

    private static async ValueTask<IReadOnlyDictionary<string, SittingMinutes.CitedEvent>> EventsAsync(CaseSession session, IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var events = new Dictionary<string, SittingMinutes.CitedEvent>(StringComparer.Ordinal);
        foreach (var name in names.Distinct())
        {
            if (name.Split('#') is not [var number, var place] || !long.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)) continue;
            if (await session.FindAsync(number, cancellationToken) is not { } file) continue;

            var entry = await session.Db.Journal.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.CaseId == file.Id && candidate.Sequence == sequence, cancellationToken);
            if (entry is not null) events[name] = new SittingMinutes.CitedEvent(entry.At, entry.ActorName, entry.Label);
        }

        return events;
    }
}
