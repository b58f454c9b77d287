using System.Text.RegularExpressions;

namespace IefWorkflow.Cli.Law.Coverage;

/// <summary>Finds the rules that test classes declare to prove, in their source.</summary>
/// <remarks>The source is read rather than the assembly, so that the table can be made without building the tests.</remarks>
internal static partial class TestTraits
{
    /// <summary>The declarations in every C# file below a folder.</summary>
    public static IReadOnlyList<RuleTest> Below(string folder) =>
        !Directory.Exists(folder)
            ? []
            : [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Where(file => !IsBuilt(Path.GetRelativePath(folder, file)))
                .SelectMany(file => In(File.ReadAllText(file)))];

    /// <summary>The declarations in one source text.</summary>
    public static IEnumerable<RuleTest> In(string source) =>
        from header in ClassHeader().Matches(LineComment().Replace(source, ""))
        from trait in RuleTrait().Matches(header.Groups["attributes"].Value)
        select new RuleTest(trait.Groups["rule"].Value, header.Groups["class"].Value);

    private static bool IsBuilt(string path) =>
        path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Any(part => part is "bin" or "obj");

    /// <remarks>Only comments that fill their line: « // » inside a string is text.</remarks>
    [GeneratedRegex(@"^[ \t]*//.*$", RegexOptions.Multiline)]
    private static partial Regex LineComment();

    [GeneratedRegex("""(?<attributes>(?:\[(?:[^\[\]"]|"(?:[^"\\\r\n]|\\.)*"|\[[^\[\]]*\])*\]\s*)+)(?:(?:public|internal|private|protected|file|sealed|abstract|static|partial)\s+)*(?:class|record)\s+(?<class>\w+)""")]
    private static partial Regex ClassHeader();

    [GeneratedRegex("""\bTrait\(\s*"rule"\s*,\s*"(?<rule>[^"]+)"\s*\)""")]
    private static partial Regex RuleTrait();
}
