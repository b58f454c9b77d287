using IefWorkflow.Engine.Storage.Rows;

namespace IefWorkflow.Cases.Invariants;

/// <summary>A procedure never stops without somebody or something that makes it go on, and ends together with its file.</summary>
internal static class ProgressInvariants
{
    private const string TaskStimulus = "Ief.Task";

    public static IEnumerable<InvariantFinding> Check(InvariantSnapshot snapshot) =>
        Stalled(snapshot).Concat(Incidents(snapshot)).Concat(TasksAndSteps(snapshot)).Concat(Closing(snapshot)).Concat(Overdue(snapshot));

    private static IEnumerable<InvariantFinding> Stalled(InvariantSnapshot snapshot)
    {
        var planned = snapshot.Work.Where(row => row.InstanceId is not null).Select(row => row.InstanceId!).ToHashSet(StringComparer.Ordinal);
        return
            from instance in snapshot.OpenInstances
            where instance.IncidentCount == 0 && !planned.Contains(instance.Id) && !snapshot.Bookmarks.Contains(instance.Id)
            select Of("procedure-immobile", instance, "La procédure est ouverte et n'attend rien.", "Corrigez la définition\u00A0: une branche s'arrête sans fin ni attente.", snapshot);
    }

    private static IEnumerable<InvariantFinding> Incidents(InvariantSnapshot snapshot) =>
        from instance in snapshot.OpenInstances
        where instance.IncidentCount > 0
        select Of("incident", instance, "La procédure est arrêtée par un incident.", "Réessayez l'étape ou passez-la avec un motif.", snapshot);

    private static IEnumerable<InvariantFinding> TasksAndSteps(InvariantSnapshot snapshot)
    {
        var bookmarks = snapshot.Bookmarks.SelectMany(group => group).ToList();
        var waiting = bookmarks.Select(bookmark => bookmark.Id).ToHashSet(StringComparer.Ordinal);
        var asked = snapshot.OpenTasks.Select(task => task.BookmarkId).ToHashSet(StringComparer.Ordinal);
        var withoutStep =
            from task in snapshot.OpenTasks
            where !waiting.Contains(task.BookmarkId)
            select new InvariantFinding("tache-sans-etape", snapshot.NumberOf(task.CaseId), $"La tâche « {task.Title} » est ouverte et aucune étape ne l'attend.", "Annulez la tâche.");
        var withoutTask =
            from bookmark in bookmarks
            where bookmark.Name == TaskStimulus && !asked.Contains(bookmark.Id)
            select new InvariantFinding("etape-sans-tache", snapshot.NumberOf(bookmark.CorrelationId), "Une étape attend une réponse que personne ne peut donner.", "Réessayez l'étape.");
        return withoutStep.Concat(withoutTask);
    }

    private static IEnumerable<InvariantFinding> Closing(InvariantSnapshot snapshot)
    {
        var open = snapshot.OpenInstances.Select(instance => instance.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var task in snapshot.OpenTasks.Where(task => snapshot.File(task.CaseId)?.ClosedOn is not null))
        {
            yield return new InvariantFinding("tache-sur-dossier-clos", snapshot.NumberOf(task.CaseId), $"La tâche « {task.Title} » est ouverte sur un dossier clos.", "Corrigez la définition\u00A0: la fin doit annuler ce qui reste.");
        }

        foreach (var file in snapshot.Files.Where(file => file.InstanceId is not null))
        {
            if (!snapshot.AllInstances.Contains(file.InstanceId!))
            {
                yield return new InvariantFinding("procedure-absente", file.Number, "La procédure du dossier n'existe pas.", "Démarrez-la.");
            }
            else if (file.ClosedOn is not null && open.Contains(file.InstanceId!))
            {
                yield return new InvariantFinding("clos-trop-tot", file.Number, "Le dossier est clos et sa procédure court encore.", "Corrigez la définition\u00A0: rien ne doit attendre après la clôture.");
            }
            else if (file.ClosedOn is null && !open.Contains(file.InstanceId!))
            {
                yield return new InvariantFinding("jamais-clos", file.Number, "La procédure est finie et le dossier reste ouvert.", "Corrigez la définition\u00A0: terminez par « État du dossier » avec « Clore le dossier ».");
            }
        }
    }

    private static IEnumerable<InvariantFinding> Overdue(InvariantSnapshot snapshot) =>
        from row in snapshot.Work
        where row.DueAt <= snapshot.Now
        select new InvariantFinding("travail-en-retard", snapshot.NumberOf(row.InstanceId), "Un travail dont l'heure est passée n'a pas été fait.", "Vérifiez que la boucle des échéances tourne.");

    private static InvariantFinding Of(string code, InstanceRow instance, string what, string remedy, InvariantSnapshot snapshot) =>
        new(code, snapshot.NumberOf(instance.CorrelationId), $"{what} ({instance.DefinitionId} v{instance.Version})", remedy);
}
