using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Tasks;

namespace IefWorkflow.Web.Pages.Files;

/// <summary>Which acts a page proposes.</summary>
internal static class FileActs
{
    /// <summary>Acts that a page has another place for.</summary>
    private static readonly string[] Elsewhere = ["prendre-dossier", "emettre-courrier", "clore-alerte"];

    /// <summary>The acts that answer no task and are open to somebody on a file, by label.</summary>
    public static IReadOnlyList<ActDescription> OpenTo(Actor actor, CaseView view) =>
        view.ClosedOn is not null && view.Kind is not (CaseKind.Request or CaseKind.Appeal)
            ? []
            : [.. ActCatalogue.All.Where(act => act.On.Contains(view.Kind) && !act.AnswersTask && !Elsewhere.Contains(act.Name) && act.Roles.Contains(actor.Role)).OrderBy(act => act.Label, StringComparer.Ordinal)];

    /// <summary>The open tasks of a file: those of the reader first, then the nearest limit.</summary>
    public static IReadOnlyList<TaskView> OpenTasks(Actor actor, CaseView view) =>
        [.. view.Tasks.Where(task => task.State is TaskState.Open).OrderBy(task => MayDo(actor, task) ? task.Role == actor.Role ? 0 : 1 : 2).ThenBy(task => task.DueOn ?? DateOnly.MaxValue)];

    /// <summary>Whether a person may do a task: it is of their role, or its act is open to it and no step says otherwise.</summary>
    public static bool MayDo(Actor actor, TaskView task) =>
        task.Role == actor.Role || (task.Act != "accomplir-tache" && ActCatalogue.Find(task.Act)?.Roles.Contains(actor.Role) == true);

    /// <summary>The address of the form by which a task is done.</summary>
    public static string AddressOf(string number, TaskView task) => $"/dossiers/{number}/actes/{task.Act}?tache={Uri.EscapeDataString(task.Id)}";
}
