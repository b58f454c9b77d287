using System.Text.Json.Nodes;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Activities;

/// <summary>Any human step that the procedure needs and the software does not know: a designer adds it with its form, nothing is programmed.</summary>
[Activity("Ief", "Étapes humaines", "Demande à une personne d'accomplir une étape, avec le formulaire et les issues que vous décrivez.", Name = "HumanTask", DisplayName = "Étape humaine")]
public sealed class HumanTaskActivity(CaseSession session) : TaskActivity(session)
{
    /// <summary>What is expected, as an infinitive.</summary>
    [Input(DisplayName = "Intitulé", Description = "Ce qui est attendu, à l'infinitif.", IsRequired = true)]
    public Input<string> Title { get; set; } = null!;

    /// <summary>Who is expected to act.</summary>
    [Input(DisplayName = "Rôle", UIHint = "dropdown", Options = ["famille", "gestionnaire", "dasen", "medecin", "chef-etablissement", "secretariat", "president"], IsRequired = true)]
    public Input<string> Role { get; set; } = null!;

    /// <summary>What to know before doing it.</summary>
    [Input(DisplayName = "Consigne", UIHint = "multiline")]
    public Input<string> Instructions { get; set; } = null!;

    /// <summary>The fields of the form: a list of objects with nom, libelle, type (texte, date, nombre, oui-non) and obligatoire.</summary>
    [Input(DisplayName = "Champs du formulaire", Description = "Liste JSON\u00A0: nom, libelle, type (texte, date, nombre, oui-non), obligatoire.", UIHint = "json-editor")]
    public Input<JsonArray> Fields { get; set; } = null!;

    /// <summary>The outcomes that the person chooses from.</summary>
    [Input(DisplayName = "Issues possibles", UIHint = "dynamic-outcomes")]
    public Input<string[]> Outcomes { get; set; } = null!;

    /// <summary>The rule that limits it in time.</summary>
    [Input(DisplayName = "Règle de délai", Description = "Identifiant de la règle, par exemple R131-11-9/recipients.")]
    public Input<string> Rule { get; set; } = null!;

    /// <summary>The day from which that limit is counted.</summary>
    [Input(DisplayName = "Départ du délai", UIHint = "dropdown", Options = ["ouverture", "reception", "dossier-complet", "decision", "notification", "seance"])]
    public Input<string> From { get; set; } = null!;

    /// <summary>The answers of the form, by field name.</summary>
    [Output(DisplayName = "Réponses")]
    public Output<object> Answers { get; set; } = null!;

    /// <inheritdoc/>
    protected override async ValueTask<TaskRequest> DescribeAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var role = context.Get(Role) is { } code && FrenchCodes.Parse(typeof(Role), code) is Role known
            ? known
            : throw new ActivityFaultException($"Le rôle « {context.Get(Role)} » n'existe pas.", null, null, null);
        var day = context.Get(From) is { Length: > 0 } from && FrenchCodes.Parse(typeof(CaseDay), from) is CaseDay named ? await Session.DayAsync(file, named, cancellationToken) : null;
        return new TaskRequest("accomplir-tache", context.Get(Title) ?? "", role)
        {
            Instructions = context.Get(Instructions) ?? "",
            Outcomes = context.Get(Outcomes) ?? [],
            Form = context.Get(Fields)?.ToJsonString() ?? "",
            Rule = context.Get(Rule) is { Length: > 0 } rule ? rule : null,
            From = day ?? Session.Today,
        };
    }

    /// <inheritdoc/>
    protected override ValueTask AnsweredAsync(ActivityContext context, CaseFile file, JsonObject answer, CancellationToken cancellationToken)
    {
        context.Set(Answers, answer.DeepClone());
        return ValueTask.CompletedTask;
    }
}
