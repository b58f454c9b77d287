using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IefWorkflow.Cases.Administration;

/// <summary>Deletes every row of a file: the tables are those of the model, so that a table added later is not forgotten.</summary>
public sealed class CaseEraser(CaseSession session, EfWorkflowStore store)
{
    /// <summary>The columns by which a row belongs to a file.</summary>
    private static readonly string[] Owners = ["CaseId", "AppealId", "SittingId"];

    /// <summary>Deletes them, in the transaction of the step.</summary>
    /// <param name="caseId">The file.</param>
    /// <param name="cancellationToken">Cancels the step.</param>
    public async Task EraseAsync(string caseId, CancellationToken cancellationToken)
    {
        var db = session.Db;
        if (await db.Files.AsNoTracking().SingleAsync(file => file.Id == caseId, cancellationToken) is { InstanceId: { } instance }) await store.DeleteAsync(instance, cancellationToken);
        await db.Set<Reminder>().Where(reminder => db.DueDates.Any(due => due.Id == reminder.DueDateId && due.CaseId == caseId)).ExecuteDeleteAsync(cancellationToken);
        foreach (var (table, column) in ColumnsOf(db.Model)) await DeleteAsync(table, column, caseId, cancellationToken);
        await db.Set<CaseFile>().Where(file => file.Id == caseId).ExecuteDeleteAsync(cancellationToken);
    }

    private Task<int> DeleteAsync(string table, string column, string caseId, CancellationToken cancellationToken) =>
#pragma warning disable EF1002 // The names are those of the model; the value is a parameter.
        session.Db.Database.ExecuteSqlRawAsync($"DELETE FROM \"{table}\" WHERE \"{column}\" = {{0}}", [caseId], cancellationToken);
#pragma warning restore EF1002

    /// <summary>Table and column of every row that belongs to a file; those that refer to another table first.</summary>
    private static IEnumerable<(string Table, string Column)> ColumnsOf(IModel model) =>
        from entity in model.GetEntityTypes().OrderByDescending(entity => entity.GetForeignKeys().Any())
        let table = entity.GetTableName()
        where table is not null
        from property in entity.GetProperties()
        where Owners.Contains(property.Name)
        let column = property.GetColumnName()
        group (table, column) by (table, column) into named
        select (named.Key.table, named.Key.column);
}
