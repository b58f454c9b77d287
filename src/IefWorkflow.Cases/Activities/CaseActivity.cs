using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Tasks;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Law.TimeLimits;

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

    /// <summary>Asks something of a person: the step waits for the answer, within the limit that the request names.</summary>
    /// <param name="context">The execution.</param>
    /// <param name="file">The file.</param>
    /// <param name="request">What is asked of whom.</param>
    /// <param name="id">The identifier of the task.</param>
    /// <param name="resumesAt">When the step goes on without an answer, UTC; null to wait for one.</param>
    protected void Ask(ActivityContext context, CaseFile file, TaskRequest request, string id, DateTimeOffset? resumesAt = null)
    {
        var bookmark = context.CreateBookmark(CaseStimulus.Task(id), resumesAt);
        Session.Db.Tasks.Add(new HumanTask
        {
            Id = id,
            CaseId = file.Id,
            Kind = request.Kind,
            Title = request.Title,
            Instructions = request.Instructions,
            Role = request.Role,
            Outcomes = string.Join('\n', request.Outcomes),
            Form = request.Form,
            CreatedAt = context.Now,
            BookmarkId = bookmark.Id,
        });
        if (request.Rule is { } rule && request.From is { } from && TimeLimitCatalogue.Find(rule, from, Session.Readings) is { } definition)
        {
            Session.DueDates.Open(file, definition.From(from, Session.CalendarOf(file)), id, bookmark.Id);
        }
    }
}
