using System.Collections;
using Jint.Parser.Ast;

namespace IefWorkflow.Engine.Expressions.JavaScript.Runtime;

/// <summary>Statements that are counted as Jint runs through them; the place where a script is held to its limits.</summary>
/// <remarks>
/// Jint 2 offers no call-back between statements, but it enumerates each block anew whenever it runs it. Every body of a loop and of a
/// function is one of these, so neither can escape; leaving a function, even by an exception, disposes the enumerator.
/// </remarks>
internal sealed class GuardedStatements(IReadOnlyList<Statement> statements, bool isFunction) : IEnumerable<Statement>
{
    public IEnumerator<Statement> GetEnumerator()
    {
        var guard = ScriptGuard.Current;
        if (isFunction) guard?.EnterFunction();
        else guard?.EnterBlock();
        return new Enumerator(statements, guard, isFunction);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Enumerator(IReadOnlyList<Statement> statements, ScriptGuard? guard, bool isFunction) : IEnumerator<Statement>
    {
        private int index = -1;

        public Statement Current => statements[index];

        object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            if (++index == statements.Count) return false;

            guard?.CountStatement(statements[index]);
            return true;
        }

        public void Reset() => index = -1;

        public void Dispose()
        {
            if (isFunction) guard?.LeaveFunction();
        }
    }
}
