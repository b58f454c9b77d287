using System.Globalization;
using System.Text.Json;
using IefWorkflow.Cli.Text;

namespace IefWorkflow.Cli.Json;

/// <summary>Reads a JSON file that somebody else wrote: bounded in size and depth, and never trusted.</summary>
internal static class JsonFile
{
    /// <summary>The largest file read.</summary>
    public const int LargestBytes = 50 * 1024 * 1024;

    /// <summary>Reads the file of that path.</summary>
    public static JsonReading Read(string path)
    {
        try
        {
            if (Directory.Exists(path)) return Refused("c'est un dossier : donnez le chemin d'un fichier.");

            using var stream = File.OpenRead(path);
            return ReadBounded(stream) is { } bytes
                ? Parse(bytes)
                : Refused(string.Create(CultureInfo.InvariantCulture, $"le fichier dépasse {LargestBytes / 1024 / 1024} Mo : partagez-le en plusieurs fichiers."));
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            return Refused("le fichier n'existe pas : vérifiez le chemin.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Refused("le fichier ne peut pas être lu : vérifiez les droits d'accès.");
        }
    }

    /// <summary>Reads a JSON text encoded in UTF-8, with or without a byte order mark.</summary>
    public static JsonReading Parse(ReadOnlyMemory<byte> text)
    {
        if (text.Span.StartsWith("\uFEFF"u8)) text = text[3..];
        var faults = JsonTextScan.FaultsOf(text.Span);
        if (faults.Count > 0) return new JsonReading.Refused(faults);

        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = JsonTextScan.DeepestLevel });
        return new JsonReading.Sound(document.RootElement.Clone());
    }

    private static JsonReading.Refused Refused(string message) => new([message.WithNbsp()]);

    /// <remarks>The length is counted while reading: a pipe or a growing file does not announce it.</remarks>
    private static ReadOnlyMemory<byte>? ReadBounded(Stream stream)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            if (bytes.Length + read > LargestBytes) return null;
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
