using System.Globalization;
using System.Runtime.CompilerServices;
using Jint.Native.Object;
using Jint.Parser;
using Jint.Parser.Ast;

namespace IefWorkflow.Engine.Expressions.JavaScript.Runtime;

/// <summary>Holds one evaluation to its limits.</summary>
/// <remarks>
/// It belongs to the thread that evaluates, so that scripts, which several threads share, need not know it. Its exceptions are not
/// those of scripts: no <c>catch</c> in a script stops them.
/// </remarks>
internal sealed class ScriptGuard
{
    private const int StatementsBetweenLooks = 16;
    private const int WorkBetweenLooks = 256;

    /// <summary>A longer chain of prototypes would be walked recursively by Jint.</summary>
    private const int LongestPrototypeChain = 200;

    [ThreadStatic]
    private static ScriptGuard? current;

    private readonly JavaScriptLimits limits;
    private readonly TimeProvider clock;
    private readonly Jint.Engine engine;
    private readonly CancellationToken cancellation;
    private readonly long started;
    private readonly long allocatedBefore;
    private Location? place;
    private int statements;
    private int depth;
    private int work;

    public ScriptGuard(JavaScriptLimits limits, TimeProvider clock, Jint.Engine engine, CancellationToken cancellation)
    {
        this.limits = limits;
        this.clock = clock;
        this.engine = engine;
        this.cancellation = cancellation;
        started = clock.GetTimestamp();
        allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
    }

    /// <summary>The guard of the evaluation that runs on this thread.</summary>
    public static ScriptGuard? Current => current;

    private long Allocated => GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;

    /// <summary>Makes a guard the current one; gives back the one before.</summary>
    public static ScriptGuard? Activate(ScriptGuard? guard)
    {
        var before = current;
        current = guard;
        return before;
    }

    public void CountStatement(Statement statement)
    {
        place = statement.Location ?? place;
        Count();
    }

    /// <summary>Counts a block as a statement: a loop may have no other.</summary>
    public void EnterBlock()
    {
        Check();
        Count();
    }

    public void EnterFunction()
    {
        if (depth >= limits.Recursion) throw Stop(JavaScriptErrorKind.RecursionLimit, $"Les fonctions s'appellent sur plus de {limits.Recursion} niveaux : vérifiez que la récursion finit.");
        Check();
        CheckPrototypes();
        depth++;
    }

    public void LeaveFunction() => depth--;

    /// <summary>Looks at the stack, the clock and the memory.</summary>
    public void Check()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Stop(JavaScriptErrorKind.RecursionLimit, "L'expression s'appelle elle-même trop profondément : vérifiez que la récursion finit.");
        Look();
    }

    /// <summary>Counts one round of a loop in the library.</summary>
    public void Work()
    {
        if (++work % WorkBetweenLooks == 0) Look();
    }

    /// <summary>Refuses an allocation that would exceed the limit, before it is made.</summary>
    public void Reserve(double bytes)
    {
        if (Allocated + bytes > limits.MemoryBytes) throw MemoryExceeded();
    }

    public JavaScriptException MemoryExceeded() =>
        Stop(JavaScriptErrorKind.MemoryLimit, $"L'expression utilise plus de {limits.MemoryBytes / 1024 / 1024} Mio de mémoire : traitez moins de données à la fois.");

    public JavaScriptException TimeExceeded() =>
        Stop(JavaScriptErrorKind.TimeLimit, $"L'expression dure plus de {limits.Time.TotalSeconds.ToString("0.###", French)} s : vérifiez que ses boucles finissent et simplifiez ses expressions régulières.");

    /// <summary>The place the script has reached.</summary>
    public (int Line, int Column)? Place => ScriptPlace.Of(place, engine.GetLastSyntaxNode()?.Location);

    /// <summary>A failure at that place.</summary>
    public JavaScriptException Stop(JavaScriptErrorKind kind, string message) => new(kind, message, Place);

    private static CultureInfo French { get; } = new("") { NumberFormat = { NumberGroupSeparator = "\u202F", NumberDecimalSeparator = "," } };

    private void Count()
    {
        if (++statements > limits.Statements) throw Stop(JavaScriptErrorKind.StatementLimit, $"L'expression exécute plus de {limits.Statements.ToString("N0", French)} instructions : vérifiez que ses boucles finissent.");
        if (statements % StatementsBetweenLooks == 0) Look();
        else if (Allocated > limits.MemoryBytes) throw MemoryExceeded();
    }

    private void Look()
    {
        cancellation.ThrowIfCancellationRequested();
        if (Allocated > limits.MemoryBytes) throw MemoryExceeded();
        if (clock.GetElapsedTime(started) > limits.Time) throw TimeExceeded();
    }

    private void CheckPrototypes()
    {
        var length = 0;
        for (var prototype = engine.ExecutionContext.ThisBinding.As<ObjectInstance>(); prototype is not null; prototype = prototype.Prototype)
        {
            if (++length > LongestPrototypeChain) throw Stop(JavaScriptErrorKind.RecursionLimit, $"Un objet a plus de {LongestPrototypeChain} prototypes : n'en créez pas dans une boucle.");
        }
    }
}
