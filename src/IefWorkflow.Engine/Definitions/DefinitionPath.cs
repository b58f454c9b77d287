using System.Globalization;

namespace IefWorkflow.Engine.Definitions;

/// <summary>Builds the JSON paths that faults show.</summary>
internal static class DefinitionPath
{
    /// <summary>The document itself.</summary>
    public const string Document = "$";

    /// <summary>A member of the object at that path.</summary>
    public static string Member(string path, string name) => IsPlain(name)
        ? $"{path}.{name}"
        : $"{path}['{DefinitionText.Shown(name).Replace("\\", @"\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}']";

    /// <summary>An item of the array at that path.</summary>
    public static string Item(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    private static bool IsPlain(string name) => name.Length is > 0 and < 100 && !char.IsAsciiDigit(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '$');
}
