namespace IefWorkflow.Cli;

/// <summary>Finds the folder that a path belongs to by a file that it holds.</summary>
internal static class ParentFolder
{
    /// <summary>The file that marks the root of a checkout.</summary>
    public const string Solution = "IefWorkflow.sln";

    /// <summary>The nearest folder, upwards, that holds a file of that name; null when there is none.</summary>
    public static string? Holding(string file, string from)
    {
        for (var candidate = new DirectoryInfo(from); candidate is not null; candidate = candidate.Parent)
        {
            if (File.Exists(Path.Combine(candidate.FullName, file))) return candidate.FullName;
        }

        return null;
    }
}
