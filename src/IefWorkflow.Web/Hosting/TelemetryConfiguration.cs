namespace IefWorkflow.Web.Hosting;

/// <summary>The section <c>Telemetry</c> of the configuration: where metrics and traces go.</summary>
internal sealed class TelemetryConfiguration
{
    /// <summary>The base address of an OpenTelemetry collector that takes OTLP over HTTP; nothing is exported when empty.</summary>
    public string OtlpEndpoint { get; init; } = "";

    /// <summary>How often metrics are sent.</summary>
    public TimeSpan ExportEvery { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Reads the section.</summary>
    /// <exception cref="InvalidOperationException">The settings are faulty; the message says which.</exception>
    public static TelemetryConfiguration Read(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Telemetry").Get<TelemetryConfiguration>(options => options.ErrorOnUnknownConfiguration = true) ?? new TelemetryConfiguration();
        if (settings.OtlpEndpoint.Length > 0 && !(Uri.TryCreate(settings.OtlpEndpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            throw new InvalidOperationException($"Telemetry:OtlpEndpoint is '{settings.OtlpEndpoint}': give the http address of a collector, as http://localhost:4318.");
        }

        return settings.ExportEvery > TimeSpan.Zero ? settings : throw new InvalidOperationException("Telemetry:ExportEvery must be longer than zero.");
    }
}
