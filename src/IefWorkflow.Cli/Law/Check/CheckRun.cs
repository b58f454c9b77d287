using System.Diagnostics;
using System.Globalization;
using IefWorkflow.Cli.Text;

namespace IefWorkflow.Cli.Law.Check;

/// <summary>One run of <c>law check</c>: evaluates files one after the other, reports as it goes and counts.</summary>
internal sealed class CheckRun(VectorRules rules, TextWriter output, TextWriter error)
{
    private int passed;
    private int failed;
    private int notEvaluated;
    private int faults;

    /// <summary>Evaluates the files and ends with the line <c>N passed, N failed</c>.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(IEnumerable<string> files)
    {
        foreach (var file in files) Evaluate(VectorFileReader.Read(file, rules));

        if (notEvaluated > 0) output.WriteLine(HowManyNotEvaluated());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passed} passed, {failed} failed"));
        if (faults > 0) return ExitCode.BadInput;
        return failed > 0 ? ExitCode.Difference : ExitCode.Ok;
    }

    private void Evaluate(VectorFile file)
    {
        foreach (var warning in file.Warnings) error.WriteLine(warning.Line);
        foreach (var fault in file.Faults) Report(fault);
        notEvaluated += file.Unsound;
        foreach (var vector in file.Vectors)
        {
            switch (VectorOutcome.Of(vector))
            {
                case VectorOutcome.Evaluated outcome:
                    Report(vector, outcome);
                    break;
                case VectorOutcome.NotEvaluated outcome:
                    Report(outcome.Fault);
                    notEvaluated++;
                    break;
                default:
                    throw new UnreachableException();
            }
        }
    }

    private void Report(VectorFault fault)
    {
        error.WriteLine(fault.Line);
        faults++;
    }

    private void Report(Vector vector, VectorOutcome.Evaluated outcome)
    {
        var name = $"{FrenchText.Shown(vector.Id)} {vector.Rule.Id}";
        foreach (var field in outcome.Unread)
        {
            error.WriteLine($"{FrenchText.Shown(vector.File)}: {name}: avertissement : le champ {FrenchText.Quoted(field)} n'est pas lu par cette règle.".WithNbsp());
        }

        foreach (var difference in outcome.Differences)
        {
            output.WriteLine($"{name} {FrenchText.Shown(difference.Field)}: expected {difference.Expected}, got {difference.Got}");
        }

        if (outcome.Differences.Count == 0) passed++;
        else failed++;
    }

    private string HowManyNotEvaluated() => notEvaluated == 1
        ? "1 vecteur n'a pas pu être évalué."
        : string.Create(CultureInfo.InvariantCulture, $"{notEvaluated} vecteurs n'ont pas pu être évalués.");
}
