using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Activities;

/// <summary>The base of the steps of a procedure: each works on the file that its instance is correlated with.</summary>
public abstract class CaseActivity(CaseSession session) : Activity
{
    /// <summary>The unit of work.</summary>
    protected CaseSession Session { get; } = session;

    /// <summary>The file.</summary>
    /// <exception cref="ActivityFaultException">The instance is not correlated with one.</exception>
    protected async ValueTask<CaseFile> FileAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var caseId = context.Instance.CorrelationId;
        return (caseId is null ? null : await Session.Db.Files.FindAsync([caseId], cancellationToken))
            ?? throw new ActivityFaultException("Cette étape travaille sur un dossier\u00A0: démarrez la procédure par un acte, pas à la main.", null, null, null);
    }
}
