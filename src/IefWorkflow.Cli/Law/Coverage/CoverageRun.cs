using System.Text;
using IefWorkflow.Cli.Json;
using IefWorkflow.Cli.Text;
using IefWorkflow.Law.Articles;

namespace IefWorkflow.Cli.Law.Coverage;

/// <summary>One run of <c>law coverage</c> over a checkout.</summary>
internal sealed class CoverageRun(string root, TextWriter output, TextWriter error)
{
    /// <summary>Where the paragraphs are listed, from the root of the checkout.</summary>
    public const string ArticlesPath = "docs/law/articles.json";

    /// <summary>Where the table is kept, from the root of the checkout.</summary>
    public const string TablePath = "docs/law/coverage.md";

    /// <summary>Prints or writes the table, then names what is missing.</summary>
    /// <param name="write">Whether to write the file instead of printing the table.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(bool write)
    {
        var index = ReadIndex(root);
        if (index.Faults.Count > 0)
        {
            foreach (var fault in index.Faults) error.WriteLine($"{ArticlesPath}: {fault}");
            return ExitCode.BadInput;
        }

        var report = Report(root, index.Paragraphs);
        var table = CoverageTable.Write(report);
        if (write) Write(table);
        else output.Write(table);

        foreach (var fault in report.Faults) error.WriteLine(fault.WithNbsp());
        return report.Faults.Count > 0 ? ExitCode.Difference : ExitCode.Ok;
    }

    /// <summary>Reads the paragraphs of a checkout.</summary>
    public static ArticleIndex ReadIndex(string root) => ArticleIndex.Of(JsonFile.Read(Path.Combine(root, ArticlesPath)));

    /// <summary>Puts the paragraphs, the rules of this product and the tests of a checkout side by side.</summary>
    public static CoverageReport Report(string root, IReadOnlyList<CoveredParagraph> paragraphs) =>
        new(paragraphs, RuleCatalogue.All, TestTraits.Below(Path.Combine(root, "tests")));

    private void Write(string table)
    {
        File.WriteAllText(Path.Combine(root, TablePath), table, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        output.WriteLine($"Écrit : {TablePath}".WithNbsp());
    }
}
