using IefWorkflow.Cli.Text;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cli.Workflow;

/// <summary>A file that should hold a workflow definition, and what became of it.</summary>
/// <param name="Path">The file, as the user named it.</param>
/// <param name="Reading">The definition, or its faults; those of the file itself stand at <c>$</c>.</param>
internal sealed record WorkflowFile(string Path, DefinitionReading Reading)
{
    /// <summary>Reads the file of that path.</summary>
    public static WorkflowFile Read(string path) => new(path, ReadBytes(path));

    /// <summary>A fault of this file on one line: <c>file: path: message [code, article]</c>.</summary>
    public string Line(DefinitionFault fault)
    {
        var kind = fault.Severity is DefinitionSeverity.Warning ? "avertissement : ".WithNbsp() : "";
        return $"{(Path.Length == 0 ? "\"\"" : FrenchText.Shown(Path))}: {fault.Path}: {kind}{fault.Message}{Origin(fault)}";
    }

    private static string Origin(DefinitionFault fault) => fault.Code is null ? "" : fault.Article is null ? $" [{fault.Code}]" : $" [{fault.Code}, {fault.Article}]";

    private static DefinitionReading ReadBytes(string path)
    {
        try
        {
            if (Directory.Exists(path)) return Unreadable("C'est un dossier : donnez le chemin d'un fichier.");

            using var stream = File.OpenRead(path);
            return WorkflowDefinitionReader.Read(ReadBounded(stream));
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            return Unreadable("Le fichier n'existe pas : vérifiez le chemin.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Unreadable("Le fichier ne peut pas être lu : vérifiez les droits d'accès.");
        }
    }

    /// <remarks>
    /// The length is counted while reading: a pipe or a growing file does not announce it. Past the limit of the reader nothing more is
    /// read; the reader refuses what it gets.
    /// </remarks>
    private static ReadOnlyMemory<byte> ReadBounded(Stream stream)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (var read = stream.Read(buffer); read > 0 && bytes.Length < WorkflowDefinitionReader.LargestBytes; read = stream.Read(buffer)) bytes.Write(buffer, 0, read);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private static DefinitionReading.Refused Unreadable(string message) => new([new DefinitionFault("$", message.WithNbsp())]) { IsSoundJson = false };
}
