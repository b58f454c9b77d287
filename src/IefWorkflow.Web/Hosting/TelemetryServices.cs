namespace IefWorkflow.Web.Hosting;

/// <summary>Puts telemetry together.</summary>
internal static class TelemetryServices
{
    /// <summary>Exports metrics and traces when a collector is named.</summary>
    public static IServiceCollection AddTelemetryExport(this IServiceCollection services, TelemetryConfiguration configuration) =>
        configuration.OtlpEndpoint.Length == 0 ? services : services.AddSingleton(configuration).AddHostedService<TelemetryExport>();
}
