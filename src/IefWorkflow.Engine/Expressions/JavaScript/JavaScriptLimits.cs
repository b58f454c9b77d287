namespace IefWorkflow.Engine.Expressions.JavaScript;

/// <summary>How much one evaluation may use.</summary>
/// <remarks>The defaults are far above what a condition or a computation needs; they stop loops that would not end.</remarks>
public sealed record JavaScriptLimits
{
    private readonly TimeSpan time = TimeSpan.FromSeconds(1);
    private readonly int statements = 200_000;
    private readonly int recursion = 200;
    private readonly long memoryBytes = 128L * 1024 * 1024;

    /// <summary>The longest duration; also that of one search of a regular expression.</summary>
    /// <value>More than zero, at most one minute; one second by default.</value>
    public TimeSpan Time
    {
        get => time;
        init => time = Within(value, TimeSpan.FromTicks(1), TimeSpan.FromMinutes(1), nameof(Time));
    }

    /// <summary>The most statements.</summary>
    /// <value>From 1 to 100,000,000; 200,000 by default.</value>
    public int Statements
    {
        get => statements;
        init => statements = Within(value, 1, 100_000_000, nameof(Statements));
    }

    /// <summary>How deep functions may call each other; the stack of the thread may end it earlier.</summary>
    /// <value>From 1 to 1,000; 200 by default.</value>
    public int Recursion
    {
        get => recursion;
        init => recursion = Within(value, 1, 1_000, nameof(Recursion));
    }

    /// <summary>The most memory allocated during the evaluation, whether or not it is still in use.</summary>
    /// <value>From 1 MiB to 4 GiB; 128 MiB by default.</value>
    public long MemoryBytes
    {
        get => memoryBytes;
        init => memoryBytes = Within(value, 1L * 1024 * 1024, 4L * 1024 * 1024 * 1024, nameof(MemoryBytes));
    }

    private static T Within<T>(T value, T least, T most, string name)
        where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0) throw new ArgumentOutOfRangeException(name, value, $"A limit lies between {least} and {most}.");
        return value;
    }
}
