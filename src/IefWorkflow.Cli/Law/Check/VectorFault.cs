using IefWorkflow.Cli.Text;

namespace IefWorkflow.Cli.Law.Check;

/// <summary>Something wrong in a vector file.</summary>
/// <param name="File">The file, as the user named it.</param>
/// <param name="Vector">The identifier of the vector, its place when it has none, or null when the whole file is meant.</param>
/// <param name="Rule">The rule that the vector names, or null when it names none.</param>
/// <param name="Field">The field, or null when the text as a whole is meant.</param>
/// <param name="Message">What is wrong and what to do, in French.</param>
internal sealed record VectorFault(string File, string? Vector, string? Rule, string? Field, string Message)
{
    /// <summary>The fault on one line: <c>file: id rule field: message</c>.</summary>
    public string Line
    {
        get
        {
            var place = string.Join(' ', new[] { Vector, Rule, Field }.OfType<string>().Select(FrenchText.Shown));
            var file = File.Length == 0 ? "\"\"" : FrenchText.Shown(File);
            return place.Length == 0 ? $"{file}: {Message}" : $"{file}: {place}: {Message}";
        }
    }
}
