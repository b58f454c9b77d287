using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Reading;

namespace IefWorkflow.Web.Pages.Files;

/// <summary>Which acts a page proposes beside the tasks.</summary>
internal static class FileActs
{
    /// <summary>The acts that answer no task and are open to somebody on a file, by label.</summary>
    public static IReadOnlyList<ActDescription> OpenTo(Actor actor, CaseView view) =>
        view.ClosedOn is not null && view.Kind is not (CaseKind.Request or CaseKind.Appeal)
            ? []
            : [.. ActCatalogue.All.Where(act => act.On.Contains(view.Kind) && !act.AnswersTask && act.Roles.Contains(actor.Role)).OrderBy(act => act.Label, StringComparer.Ordinal)];
}
