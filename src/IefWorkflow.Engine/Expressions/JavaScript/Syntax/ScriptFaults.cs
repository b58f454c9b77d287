namespace IefWorkflow.Engine.Expressions.JavaScript.Syntax;

/// <summary>Collects what is wrong with one script.</summary>
/// <remarks>
/// A fault of the grammar stops the reading: what follows it would only be noise. A construct that is merely not supported does not,
/// so that all of them are reported at once.
/// </remarks>
internal sealed class ScriptFaults(SourceLines lines)
{
    private const int MostReported = 20;

    private readonly List<(int Offset, string Message)> found = [];

    /// <summary>Whether the text can no longer be read.</summary>
    public bool IsStopped { get; private set; }

    public bool IsEmpty => found.Count == 0;

    /// <summary>The faults in the order of the text.</summary>
    public IReadOnlyList<JavaScriptFault> Reported =>
    [
        .. found.OrderBy(fault => fault.Offset).Select(fault =>
        {
            var (line, column) = lines.Of(fault.Offset);
            return new JavaScriptFault(line, column, fault.Message);
        }),
    ];

    /// <summary>Adds a fault after which reading goes on.</summary>
    public void Add(int offset, string message)
    {
        if (!IsStopped && found.Count < MostReported) found.Add((offset, FrenchTypography.Mend(message)));
    }

    /// <summary>Adds a fault after which nothing more can be read.</summary>
    public void Stop(int offset, string message)
    {
        Add(offset, message);
        IsStopped = true;
    }
}
