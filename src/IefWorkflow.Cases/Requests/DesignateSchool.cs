using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;

namespace IefWorkflow.Cases.Requests;

/// <summary>Designates the public school to which the child is attached: the sixth item of information of R131-11-8, without which no authorisation leaves.</summary>
/// <remarks>On an appeal, so that the commission's grant can be notified; the request takes it over when the decision is carried out.</remarks>
[Act("designer-ecole", "Désigner l'école de rattachement", Role.Clerk, Role.Dasen, Role.Secretary, On = [CaseKind.Request, CaseKind.Appeal], Article = "R131-11-8")]
public sealed class DesignateSchool : Act
{
    /// <summary>The school.</summary>
    [Field("ecole", "École publique de rattachement")]
    public required string School { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        if (string.IsNullOrWhiteSpace(School)) return BadInput("Nommez l'école publique de rattachement.");
        if (file.ClosedOn is not null) return NotExpected($"Le dossier {file.Number} est clos.");

        if (file.Kind is CaseKind.Appeal)
        {
            (await session.AppealAsync(file, cancellationToken)).AttachedSchool = School;
            return null;
        }

        (await session.RequestAsync(file, cancellationToken)).AttachedSchool = School;
        if (await session.DecisionInForceAsync(file.Id, cancellationToken) is { Years: > 0 } decision) decision.Mentions = DecisionMentions.WithSchool(decision.Mentions);
        if (await session.Tasks.FindOpenAsync(file.Id, "designer-ecole", cancellationToken) is { } task) context.Answer(task, "Désignée");
        return null;
    }
}
