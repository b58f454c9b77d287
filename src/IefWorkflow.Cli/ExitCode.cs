namespace IefWorkflow.Cli;

/// <summary>What the process tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Everything asked was done and nothing differs.</summary>
    public const int Ok = 0;

    /// <summary>The input was sound, and something differs from what it promises.</summary>
    public const int Difference = 1;

    /// <summary>The input cannot be used: a malformed or missing file, an unknown rule, option or argument, a bad date.</summary>
    public const int BadInput = 2;
}
