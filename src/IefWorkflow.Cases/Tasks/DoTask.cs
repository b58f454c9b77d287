using System.Text.Json;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;

namespace IefWorkflow.Cases.Tasks;

/// <summary>Does a human step that a designer described: chooses its outcome and fills in its form.</summary>
[Act(
    "accomplir-tache", "Accomplir l'étape", Role.Family, Role.Clerk, Role.Dasen, Role.Doctor, Role.Head, Role.Secretary, Role.President,
    On = [CaseKind.Request, CaseKind.Appeal, CaseKind.ResidenceChange, CaseKind.BreachReport, CaseKind.Mandates, CaseKind.DepartmentalBody], AnswersTask = true)]
public sealed class DoTask : Act
{
    /// <summary>The title of the step, where several are open.</summary>
    [Field("etape", "Étape")]
    public string? Step { get; init; }

    /// <summary>The outcome chosen.</summary>
    [Field("issue", "Issue")]
    public string? Outcome { get; init; }

    /// <summary>The answers, by field name.</summary>
    [Field("reponses", "Réponses")]
    public JsonObject? Answers { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var open = (await context.Session.Tasks.OpenAsync(context.File.Id, cancellationToken)).Where(candidate => candidate.Kind == "accomplir-tache").ToList();
        var task = Step is null ? context.Task! : open.Find(candidate => candidate.Title == Step);
        if (task is null) return BadInput($"Aucune étape « {Step} » n'est ouverte\u00A0: {string.Join(", ", open.Select(candidate => candidate.Title))}.");
        if (task.Role != context.Actor.Role) return new ActAnswer.Refused(RefusalKind.Forbidden, $"L'étape « {task.Title} » revient au rôle « {task.Role.Label()} ».", null);

        var outcomes = task.Outcomes.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (outcomes.Length > 0 && (Outcome is null || !outcomes.Contains(Outcome))) return BadInput($"L'étape « {task.Title} » demande une issue\u00A0: {string.Join(", ", outcomes)}.");
        if (MissingAnswers(task.Form) is { Count: > 0 } missing) return BadInput($"L'étape « {task.Title} » demande\u00A0: {string.Join(", ", missing)}.");

        context.Answer(task, Outcome ?? "Done", Answers);
        return null;
    }

    private List<string> MissingAnswers(string form)
    {
        if (form.Length == 0 || JsonNode.Parse(form) is not JsonArray fields) return [];

        return
        [
            .. from field in fields.OfType<JsonObject>()
               where field["obligatoire"] is JsonValue required && required.GetValueKind() is JsonValueKind.True
               let name = field["nom"]?.GetValue<string>() ?? ""
               where Answers?[name] is null
               select field["libelle"]?.GetValue<string>() ?? name,
        ];
    }
}
