using System.Globalization;
using System.Net.Mail;
using System.Text;
using System.Text.RegularExpressions;

namespace IefWorkflow.Cases.Messages;

/// <summary>Hands mail over as <c>.eml</c> files in a folder, for a relay that takes them away or for a machine without mail.</summary>
/// <remarks>A file appears whole or not at all. It is named for its row, so that the same message handed over twice is one file.</remarks>
public sealed partial class PickupFolderTransport : IMailTransport
{
    private readonly MailSettings settings;
    private readonly string folder;

    /// <summary>Makes it; the folder is made when the first message comes.</summary>
    /// <exception cref="ArgumentException">The settings are faulty; the message lists every fault.</exception>
    public PickupFolderTransport(MailSettings settings)
    {
        var faults = settings.Faults();
        if (faults.Count > 0) throw new ArgumentException(string.Join('\n', faults), nameof(settings));

        (this.settings, folder) = (settings, Path.GetFullPath(settings.PickupFolder));
    }

    /// <inheritdoc/>
    public async ValueTask<HandOver> HandOverAsync(Message message, CancellationToken cancellationToken)
    {
        if (MailComposer.Fault(message) is { } reason) return new HandOver.RefusedForGood(reason);

        using var mail = MailComposer.Write(message, settings);
        try
        {
            await WriteAsync(mail, MailText.Reference(message.Id), message.CreatedAt, cancellationToken);
            return HandOver.Sent.Instance;
        }
        catch (SmtpException failure) when (failure.InnerException is not IOException and not UnauthorizedAccessException)
        {
            return new HandOver.RefusedForGood(failure.Message);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SmtpException)
        {
            return new HandOver.TryLater($"Le dossier de dépôt des courriels ne peut pas être écrit\u00A0: {(failure.InnerException ?? failure).Message}");
        }
    }

    private async Task WriteAsync(MailMessage mail, string reference, DateTimeOffset writtenAt, CancellationToken cancellationToken)
    {
        var draft = Path.Combine(folder, ".brouillons", Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(draft);
        try
        {
            using (var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = draft })
            {
                await client.SendMailAsync(mail, cancellationToken);
            }

            var file = Directory.GetFiles(draft).Single();
            await DateAsync(file, writtenAt, cancellationToken);
            File.Move(file, Path.Combine(folder, $"{reference}.eml"), overwrite: true);
        }
        finally
        {
            Directory.Delete(draft, recursive: true);
        }
    }

    /// <summary>Dates a mail on the instant it was written: the client gives it the instant of the machine, which is not that of a simulated day.</summary>
    private static async Task DateAsync(string file, DateTimeOffset writtenAt, CancellationToken cancellationToken)
    {
        var mail = await File.ReadAllTextAsync(file, Encoding.Latin1, cancellationToken);
        var date = writtenAt.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
        await File.WriteAllTextAsync(file, DateHeader().Replace(mail, $"Date: {date}\r\n", 1), Encoding.Latin1, cancellationToken);
    }

    [GeneratedRegex(@"^Date: .*\r?\n", RegexOptions.Multiline)]
    private static partial Regex DateHeader();
}
