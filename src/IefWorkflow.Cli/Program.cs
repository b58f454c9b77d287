using System.Text;

namespace IefWorkflow.Cli;

/// <summary>The entry point of <c>ief</c>.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return IefCommand.Run(arguments, Console.Out, Console.Error);
    }
}
