using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Storage;
using IefWorkflow.Engine.Storage.Rows;
using IefWorkflow.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Web.Api;

/// <summary>Whether the service lives, is ready, and keeps its clocks.</summary>
internal static class HealthApi
{
    private static readonly TimeSpan LateAfter = TimeSpan.FromMinutes(5);

    /// <summary>Maps <c>/health/live</c>, <c>/health/ready</c> and <c>/health/clocks</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Ok(new { status = "live" })).AllowAnonymous();
        routes.MapGet("/health/ready", ReadyAsync).AllowAnonymous();
        routes.MapGet("/health/clocks", ClocksAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(IefDbContext db, CancellationToken cancellationToken) =>
        await db.Database.CanConnectAsync(cancellationToken) ? Results.Ok(new { status = "ready" }) : Results.Json(new { status = "no database" }, statusCode: StatusCodes.Status503ServiceUnavailable);

    /// <remarks>Every running clock has the bookmark whose timer will fire it, nothing due is left undone, and the loop came round lately.</remarks>
    private static async Task<IResult> ClocksAsync(IefDbContext db, LoopPulse pulse, TimeProvider time, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var orphans = await db.DueDates.CountAsync(due => due.State == DueState.Running && !db.Set<BookmarkRow>().Any(bookmark => bookmark.Id == due.BookmarkId), cancellationToken);
        var lateWork = await db.Set<DueRow>().CountAsync(row => row.DueAt < now - LateAfter, cancellationToken);
        var lateReminders = await db.Reminders.CountAsync(reminder => reminder.State == ReminderState.Waiting && reminder.FireAt < now - LateAfter, cancellationToken);
        var isAlive = now - pulse.Last < LateAfter;
        var answer = new { orphans, lateWork, lateReminders, loopLastRound = pulse.Last, isAlive };
        return orphans + lateWork + lateReminders == 0 && isAlive ? Results.Ok(answer) : Results.Json(answer, statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
