using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Recurring;

/// <summary>Puts together what the service does on a clock.</summary>
public static class RecurringServices
{
    /// <summary>Adds the jobs and Quartz as their clock; the host starts <see cref="RecurringJobs"/>.</summary>
    /// <param name="services">The services of a host that called <see cref="Messages.MailServices.AddMail"/>.</param>
    public static IServiceCollection AddRecurringJobs(this IServiceCollection services) => services
        .AddSingleton<IDailyJob, NightlyCheck>()
        .AddSingleton<IDailyJob, MandateAlerts>()
        .AddSingleton<IDailyJob, BodyAlerts>()
        .AddSingleton<IDailyJob, DailyDigest>()
        .AddSingleton<DailyRuns>()
        .AddSingleton<IRecurringClock, QuartzClock>()
        .AddSingleton<RecurringJobs>();
}
