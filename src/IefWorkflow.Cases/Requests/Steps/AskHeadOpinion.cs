using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Requests.Steps;

/// <summary>Asks the head of the school for the reasoned opinion on a threatened child (R131-11-7), with its letter L-10.</summary>
[Activity("Ief", "Demande", "Demande au directeur de l'établissement son avis circonstancié, quand l'intégrité de l'enfant est menacée (R131-11-7).", Name = "HeadOpinion", DisplayName = "Avis du directeur d'établissement")]
[Outcomes("Rendu", "Non rendu")]
public sealed class AskHeadOpinion(CaseSession session) : TaskActivity(session)
{
    /// <inheritdoc/>
    protected override async ValueTask<TaskRequest> DescribeAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var request = await Session.RequestAsync(file, cancellationToken);
        await Session.Letters.PrepareAsync(file, "L-10", $"{context.IdempotencyKey}:L-10", RequestFields.Of(file, request, Session.Settings), null, cancellationToken);
        return new TaskRequest("rendre-avis-directeur", "Rendre l'avis circonstancié", Role.Head) { Instructions = "Faits portés à votre connaissance, mesures prises, concertation, avis sur le projet." };
    }
}
