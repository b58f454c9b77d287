using System.Text;
using IefWorkflow.Cases.Messages;

namespace IefWorkflow.Cases.Tests.Mail;

/// <summary>Mail as files: whole or not there, one for each row.</summary>
public sealed class PickupFolderTransportTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ief-mail-").FullName;

    [Fact]
    public async Task A_message_is_one_file_however_often_it_is_handed_over()
    {
        Assert.IsType<HandOver.Sent>(await HandOverAsync(Sample.Message(subject: "Échéance", body: "À l'été")));
        Assert.IsType<HandOver.Sent>(await HandOverAsync(Sample.Message(subject: "Échéance", body: "À l'été")));

        var text = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(folder)), Encoding.ASCII);
        Assert.Contains("To: =?utf-8?", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("=C3=80 l'=C3=A9t=C3=A9", text, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(folder, ".brouillons")));
    }

    [Fact]
    public async Task A_header_with_a_line_break_is_refused_and_no_file_is_written()
    {
        Assert.IsType<HandOver.RefusedForGood>(await HandOverAsync(Sample.Message(subject: "Objet\r\nBcc: b@x.example")));
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_tried_later()
    {
        var file = Path.Combine(folder, "fichier");
        await File.WriteAllTextAsync(file, "");

        Assert.IsType<HandOver.TryLater>(await new PickupFolderTransport(new MailSettings { From = "ief@academie.example", PickupFolder = Path.Combine(file, "courriels") }).HandOverAsync(Sample.Message(), default));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<HandOver> HandOverAsync(Message message) =>
        await new PickupFolderTransport(new MailSettings { From = "ief@academie.example", PickupFolder = folder }).HandOverAsync(message, default);
}
