using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Messages;

/// <summary>Puts together what sends mail, for a host that sends any.</summary>
public static class MailServices
{
    /// <summary>Adds the transport that the settings choose, and the dispatcher of the outbox.</summary>
    /// <param name="services">The services of a host that called <see cref="Runtime.CaseServices.AddCases"/>.</param>
    /// <param name="settings">How mail leaves.</param>
    /// <exception cref="ArgumentException">The settings are faulty; the message lists every fault.</exception>
    public static IServiceCollection AddMail(this IServiceCollection services, MailSettings settings) => services
        .AddLogging()
        .AddSingleton(settings)
        .AddSingleton<IMailTransport>(settings.Transport is MailTransportKind.Smtp ? new SmtpTransport(settings) : new PickupFolderTransport(settings))
        .AddSingleton<OutboxDispatcher>()
        .AddSingleton<OutboxDesk>();
}
