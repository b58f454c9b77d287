using IefWorkflow.Cases.Planning;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Administration;

/// <summary>Puts the desks of the administration together for a host.</summary>
internal static class AdministrationServices
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddAdministration(this IServiceCollection services) => services
        .AddSingleton<AccountAdministration>()
        .AddSingleton<BackupBook>()
        .AddSingleton<IncidentDesk>()
        .AddSingleton<JournalDesk>()
        .AddSingleton<ClosureDesk>()
        .AddSingleton<RetentionDesk>()
        .AddScoped<CaseEraser>()
        .AddSingleton<CalendarFeedDesk>();
}
