namespace IefWorkflow.Cli.Tests;

/// <summary>One command line run in this process, with what it printed.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static CommandRun Of(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = IefCommand.Run(arguments, output, error);
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }

    public string LastLine => Output.TrimEnd().Split('\n')[^1].TrimEnd();
}
