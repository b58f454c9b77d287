using System.CommandLine;
using IefWorkflow.Cli.Law.Calendar;
using IefWorkflow.Cli.Law.Check;
using IefWorkflow.Cli.Law.Coverage;
using IefWorkflow.Cli.Law.Explain;
using IefWorkflow.Cli.Text;

namespace IefWorkflow.Cli.Law;

/// <summary><c>law …</c>: the rules of law, checked, explained and inventoried.</summary>
internal static class LawCommand
{
    /// <summary>Builds the group over the rules of this product.</summary>
    public static Command Build() => new("law", "Le droit : vérifier, expliquer, lister.".WithNbsp())
    {
        CheckCommand.Build(VectorRules.All),
        ExplainCommand.Build(LimitSource.Law),
        CalendarCommand.Build(),
        CoverageCommand.Build(),
    };
}
