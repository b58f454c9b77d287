using System.Globalization;
using IefWorkflow.Cases.DueDates;

namespace IefWorkflow.Cases.Invariants;

/// <summary>Every clock that runs is waited for, elapses on its day, and reminds as planned.</summary>
internal static class ClockInvariants
{
    public static IEnumerable<InvariantFinding> Check(InvariantSnapshot snapshot) => Clocks(snapshot).Concat(Reminders(snapshot));

    private static IEnumerable<InvariantFinding> Clocks(InvariantSnapshot snapshot)
    {
        var waiting = snapshot.Bookmarks.SelectMany(group => group).Select(bookmark => bookmark.Id).ToHashSet(StringComparer.Ordinal);
        var timed = snapshot.Work.Where(row => row.Target is not null).Select(row => row.Target!).ToHashSet(StringComparer.Ordinal);
        var asked = snapshot.OpenTasks.Select(task => task.BookmarkId).ToHashSet(StringComparer.Ordinal);
        foreach (var due in snapshot.DueDates.Where(due => due.State is DueState.Running))
        {
            var isTask = asked.Contains(due.BookmarkId);
            if (!waiting.Contains(due.BookmarkId)) yield return Of("delai-sans-etape", due, "court et aucune étape ne l'attend", "Corrigez la définition.", snapshot);
            else if (!isTask && !timed.Contains(due.BookmarkId)) yield return Of("delai-sans-minuterie", due, "court et rien ne le fera échoir", "Réessayez l'étape.", snapshot);
            else if (!isTask && due.LegalOn < snapshot.Today) yield return Of("delai-depasse", due, "est passé et n'est pas échu", "Vérifiez que la boucle des échéances tourne.", snapshot);
            if (snapshot.File(due.CaseId)?.ClosedOn is not null) yield return Of("delai-sur-dossier-clos", due, "court sur un dossier clos", "Corrigez la définition\u00A0: la fin doit annuler ce qui reste.", snapshot);
        }
    }

    private static IEnumerable<InvariantFinding> Reminders(InvariantSnapshot snapshot)
    {
        var dueDates = snapshot.DueDates.ToDictionary(due => due.Id, StringComparer.Ordinal);
        foreach (var reminder in snapshot.Reminders)
        {
            var due = dueDates[reminder.DueDateId];
            if (reminder.State is ReminderState.Waiting && reminder.FireAt <= snapshot.Now)
            {
                yield return Of("rappel-en-retard", due, $"devait être rappelé ({reminder.Band}) et ne l'a pas été", "Vérifiez que la boucle des échéances tourne.", snapshot);
            }
            else if (reminder.State is ReminderState.Waiting && due.State is DueState.Met or DueState.Moot)
            {
                yield return Of("rappel-sans-delai", due, $"est réglé et sera rappelé ({reminder.Band})", "Annulez le rappel.", snapshot);
            }
            else if (reminder.State is ReminderState.Fired && !snapshot.Sent.Contains(reminder.Id))
            {
                yield return Of("rappel-perdu", due, $"a été rappelé ({reminder.Band}) sans courriel ni alerte", "Prévenez la personne.", snapshot);
            }
        }
    }

    private static InvariantFinding Of(string code, DueDate due, string what, string remedy, InvariantSnapshot snapshot) =>
        new(code, snapshot.NumberOf(due.CaseId), $"Le délai {due.Rule} du {due.LegalOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {what}.", remedy);
}
