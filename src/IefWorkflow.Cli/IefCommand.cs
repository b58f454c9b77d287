using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using IefWorkflow.Cli.Acts;
using IefWorkflow.Cli.Campaign;
using IefWorkflow.Cli.Journal;
using IefWorkflow.Cli.Law;
using IefWorkflow.Cli.Operations;
using IefWorkflow.Cli.Simulate;
using IefWorkflow.Cli.Text;
using IefWorkflow.Cli.Workflow;

namespace IefWorkflow.Cli;

/// <summary>The command <c>ief</c> with all its groups.</summary>
internal static class IefCommand
{
    /// <summary>Parses and runs one command line.</summary>
    /// <param name="arguments">The arguments, without the name of the program.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where faults and warnings go.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        SpeakFrench();
        var result = Build().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Action is ParseErrorAction) return Refuse(result, error);

        var console = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        try
        {
            return result.Invoke(console);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"Lecture ou écriture impossible{FrenchText.Nbsp}: {failure.Message}");
            return ExitCode.BadInput;
        }
    }

    private static RootCommand Build()
    {
        var root = new RootCommand("IefWorkflow : l'instruction en famille, du droit à l'écran.".WithNbsp()) 
        {
            LawCommand.Build(), WorkflowCommand.Build(), SimulateCommand.Build(), CampaignCommand.Build(), ActCommand.Build(), JournalCommand.Build(),
            DbCommand.Build(), UserCommand.Build(), DueCommand.Build(), OutboxCommand.Build(), ExportCommand.Build(),
        };
        foreach (var help in root.Options.OfType<HelpOption>()) help.Description = "Affiche l'aide.";
        return root;
    }

    private static int Refuse(ParseResult result, TextWriter error)
    {
        foreach (var fault in result.Errors) error.WriteLine(fault.Message);
        var command = result.CommandResult.Command;
        var known = command.Subcommands.Concat<Symbol>(command.Options).Select(symbol => symbol.Name).ToList();
        foreach (var token in result.UnmatchedTokens)
        {
            if (NearestName.To(token, known) is { } nearest) error.WriteLine($"Vouliez-vous dire {FrenchText.Quoted(nearest)} ?".WithNbsp());
        }

        error.WriteLine($"Pour l'aide{FrenchText.Nbsp}: {HelpCommandOf(result)}");
        return ExitCode.BadInput;
    }

    private static string HelpCommandOf(ParseResult result)
    {
        var names = new Stack<string>(["--help"]);
        for (var command = result.CommandResult; command is not null; command = command.Parent as CommandResult)
        {
            names.Push(command.Command is RootCommand ? "ief" : command.Command.Name);
        }

        return string.Join(' ', names);
    }

    /// <remarks>The parser's own messages follow the culture; a machine without culture data keeps them in English.</remarks>
    private static void SpeakFrench()
    {
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
        }
        catch (CultureNotFoundException)
        {
            CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        }
    }
}
