using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Web.Accounts;

namespace IefWorkflow.Web.Hosting;

/// <summary>The whole configuration of the service, read at once.</summary>
/// <param name="Service">The section <c>Service</c>.</param>
/// <param name="Academy">The sections <c>Academy</c> and <c>Law</c>.</param>
/// <param name="Mail">The section <c>Mail</c>.</param>
/// <param name="Telemetry">The section <c>Telemetry</c>.</param>
/// <param name="Provider">The section <c>SignIn:OpenIdConnect</c>.</param>
internal sealed record Settings(ServiceConfiguration Service, AcademySettings Academy, MailSettings Mail, TelemetryConfiguration Telemetry, OpenIdConnectSettings Provider)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidOperationException">Something is faulty; the message lists every fault.</exception>
    public static Settings Read(IConfiguration configuration, bool isDevelopment)
    {
        var faults = new List<string>();
        var service = Try(() => ServiceConfiguration.Read(configuration), faults);
        var academy = Try(() => AcademyConfiguration.Read(configuration), faults);
        var mail = Try(() => MailConfiguration.Read(configuration), faults);
        var telemetry = Try(() => TelemetryConfiguration.Read(configuration), faults);
        var provider = Try(() => OpenIdConnectSettings.Read(configuration, isDevelopment), faults);
        return faults.Count == 0 ? new Settings(service!, academy! with { PublicAddress = SiteOf(service!, configuration, isDevelopment) }, mail!, telemetry!, provider!) : throw new InvalidOperationException(string.Join('\n', faults));
    }

    /// <summary>What links in e-mails begin with; on a developer's machine, the address the host listens at.</summary>
    private static string SiteOf(ServiceConfiguration service, IConfiguration configuration, bool isDevelopment) =>
        (service.PublicAddress.Length > 0 || !isDevelopment ? service.PublicAddress : configuration["Urls"]?.Split(';')[0] ?? "").TrimEnd('/');

    private static T? Try<T>(Func<T> read, List<string> faults)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or FormatException)
        {
            faults.Add(fault.InnerException is { } cause ? $"{fault.Message} {cause.Message}" : fault.Message);
            return null;
        }
    }
}
