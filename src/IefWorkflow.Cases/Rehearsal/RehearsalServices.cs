using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Rehearsal;

/// <summary>Puts rehearsals together for a host that offers them.</summary>
public static class RehearsalServices
{
    /// <summary>Adds them.</summary>
    /// <param name="services">The services.</param>
    /// <param name="folder">The folder of the scenarios that come with the product.</param>
    public static IServiceCollection AddRehearsals(this IServiceCollection services, string folder) => services
        .AddSingleton(new ShippedScenarios(folder))
        .AddSingleton<ScenarioDesk>()
        .AddSingleton<RehearsalDesk>();
}
