using System.Diagnostics;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.Recurring;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Endurance;

/// <summary>Waits until the hosts have done everything that is due: timers, reminders, mail, daily jobs.</summary>
/// <remarks>What a killed host had leased is done once its lease is over: when nothing moves any more, the clock is moved to the end of the lease.</remarks>
internal sealed class Stillness(HostGroup hosts, StageClock clock, Func<Func<CaseSession, Task<Outstanding>>, Task<Outstanding>> read)
{
    private static readonly TimeSpan LeasesAreIdleAfter = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan StuckAfter = TimeSpan.FromMinutes(2);
    private static readonly IDailyJob[] Jobs = [new NightlyCheck(), new MandateAlerts(), new DailyDigest()];

    /// <summary>How often the end of a dead host's lease was waited for.</summary>
    public int Leases { get; private set; }

    /// <summary>The next time, UTC, of a daily job.</summary>
    public static DateTimeOffset NextJob(CaseSession session)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(session.Settings.TimeZoneId);
        return Jobs.Min(job => new Cadence.Daily(job.At(session.Settings), zone).After(session.Now));
    }

    /// <summary>Waits.</summary>
    /// <exception cref="InvalidOperationException">Something due is not done.</exception>
    public async Task ReachAsync(CancellationToken cancellationToken)
    {
        var seen = "";
        var unchanged = Stopwatch.StartNew();
        while (await read(session => LookAsync(session, cancellationToken)) is { Text.Length: > 0 } outstanding)
        {
            if (outstanding.Text != seen || !hosts.IsWhole)
            {
                seen = outstanding.Text;
                unchanged.Restart();
            }
            else if (hosts.MayHaveLeftLeases && unchanged.Elapsed > LeasesAreIdleAfter && outstanding.LeaseUntil is { } until)
            {
                clock.MoveTo(until.AddSeconds(1));
                Leases++;
                unchanged.Restart();
            }
            else if (unchanged.Elapsed > StuckAfter) throw new InvalidOperationException($"What was due at {clock.GetUtcNow():O} is not done:\n{outstanding.Text}");

            await Task.Delay(5, cancellationToken);
        }
    }

    private static async Task<Outstanding> LookAsync(CaseSession session, CancellationToken cancellationToken)
    {
        var (db, now, today) = (session.Db, session.Now, session.Today);
        var work = await db.Set<DueRow>().AsNoTracking().Where(row => row.DueAt <= now).OrderBy(row => row.Seq).ToListAsync(cancellationToken);
        var reminders = await db.Reminders.Where(reminder => reminder.State == ReminderState.Waiting && reminder.FireAt <= now).Select(reminder => reminder.Id).Order().ToListAsync(cancellationToken);
        var mail = await db.Messages.AsNoTracking().Where(message => message.State == MessageState.Queued && message.NextAttemptAt <= now).OrderBy(message => message.Id).ToListAsync(cancellationToken);
        var runs = await db.Set<RecurringRun>().Where(run => run.Day == today).Select(run => run.Job).ToListAsync(cancellationToken);
        var jobs = Jobs.Where(job => session.Instant(today, job.At(session.Settings)) <= now && !runs.Contains(job.Name)).Select(job => job.Name);
        IEnumerable<string> lines = [.. work.Select(row => $"work {row.Id} {row.LeaseUntil:O}"), .. reminders, .. mail.Select(message => $"mail {message.Id} {message.Attempts} {message.LastError}"), .. jobs];
        var leases = work.Select(row => row.LeaseUntil).Concat(mail.Select(message => message.LeaseUntil ?? DateTimeOffset.MinValue)).Where(until => until > now).ToList();
        return new Outstanding(string.Join('\n', lines), leases.Count > 0 ? leases.Min() : null);
    }
}
