using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Runtime;
using IefWorkflow.Engine.Storage;
using IefWorkflow.Engine.Storage.Rows;
using IefWorkflow.Web.Designer.Definitions;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Web.Designer.Instances;

/// <summary>Instances found and read for the designer.</summary>
internal sealed class InstanceReader(CaseSession session, DefinitionShelf shelf, EfWorkflowStore store, WorkflowRuntime runtime)
{
    /// <summary>The rows, for lists.</summary>
    public IQueryable<InstanceRow> Rows => session.Db.Set<InstanceRow>().AsNoTracking();

    /// <summary>One row, or null.</summary>
    public Task<InstanceRow?> FindRowAsync(string instanceId, CancellationToken cancellationToken) => Rows.FirstOrDefaultAsync(row => row.Id == instanceId, cancellationToken);

    /// <summary>An instance with its definition and its journal, or null.</summary>
    public async Task<InstanceView?> FindAsync(string instanceId, CancellationToken cancellationToken)
    {
        if (await FindRowAsync(instanceId, cancellationToken) is not { } row) return null;

        var definition = await shelf.FindAsync(row.DefinitionVersionId, cancellationToken);
        return new InstanceView(row, definition, await store.ReadJournalAsync(instanceId, cancellationToken));
    }

    /// <summary>The state of an instance; null when its version cannot be read by this service any more.</summary>
    public async Task<WorkflowInstance?> FindStateAsync(string instanceId, CancellationToken cancellationToken)
    {
        try
        {
            return await runtime.FindAsync(instanceId, cancellationToken);
        }
        catch (OrphanedInstanceException)
        {
            return null;
        }
    }
}
