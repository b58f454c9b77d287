using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Requests;

/// <summary>Says how the filing stands to the window of 1 March to 31 May (R131-11). It never rejects anything.</summary>
[Activity("Ief", "Demande", "Situe le dépôt par rapport à la période du 1er mars au 31 mai (R131-11). Ne rejette jamais rien.", DisplayName = "Vérifier la période")]
[Outcomes("Dans la période", "Exception", "Exception à prouver", "Hors période")]
public sealed class CheckWindow(CaseSession session) : AutomaticActivity(session)
{
    /// <inheritdoc/>
    protected override async ValueTask<string?> RunAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var request = await Session.RequestAsync(file, cancellationToken);
        var checklist = await Session.ChecklistAsync(file, request, cancellationToken);
        return checklist.Filing switch
        {
            FilingStatus.Exception => "Exception",
            FilingStatus.ExceptionProofMissing => "Exception à prouver",
            FilingStatus.OutOfWindow => "Hors période",
            _ => "Dans la période",
        };
    }
}
