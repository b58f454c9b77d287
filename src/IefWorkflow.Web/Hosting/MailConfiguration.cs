using IefWorkflow.Cases.Messages;

namespace IefWorkflow.Web.Hosting;

/// <summary>The section <c>Mail</c> of the configuration.</summary>
internal static class MailConfiguration
{
    /// <summary>Reads the section.</summary>
    /// <exception cref="InvalidOperationException">The settings are faulty; the message lists every fault.</exception>
    public static MailSettings Read(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Mail").Get<MailSettings>(options => options.ErrorOnUnknownConfiguration = true) ?? throw new InvalidOperationException("The configuration has no section Mail.");
        return settings.Faults() is { Count: > 0 } faults ? throw new InvalidOperationException(string.Join('\n', faults)) : settings;
    }
}
