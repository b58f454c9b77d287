using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IefWorkflow.Cases.Recurring;

/// <summary>Puts together what the service does on a clock.</summary>
public static class RecurringServices
{
    /// <summary>Adds the jobs and Quartz as their clock; the host starts <see cref="RecurringJobs"/>.</summary>
    /// <param name="services">The services of a host that called <see cref="Messages.MailServices.AddMail"/>.</param>
    /// <param name="cluster">The schedule shared with other nodes; null for one of this process alone.</param>
    public static IServiceCollection AddRecurringJobs(this IServiceCollection services, QuartzCluster? cluster) => services
        .AddSingleton<IDailyJob, NightlyCheck>()
        .AddSingleton<IDailyJob, MandateAlerts>()
        .AddSingleton<IDailyJob, BodyAlerts>()
        .AddSingleton<IDailyJob, HeadAlerts>()
        .AddSingleton<IDailyJob, DailyDigest>()
        .AddSingleton<IDailyJob, Requests.Drafts.DraftExpiry>()
        .AddSingleton<IDailyJob, Pieces.ContentSweep>()
        .AddSingleton<DailyRuns>()
        .AddSingleton<IRecurringClock>(provider => new QuartzClock(provider.GetRequiredService<TimeProvider>(), cluster, provider.GetRequiredService<ILogger<QuartzClock>>()))
        .AddSingleton<RecurringJobs>();
}
