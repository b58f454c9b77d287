using System.Collections;
using System.Collections.ObjectModel;
using Jint.Parser.Ast;

namespace IefWorkflow.Engine.Expressions.JavaScript.Runtime;

/// <summary>Expressions evaluated one after the other, with a look at the limits before each and after the last.</summary>
/// <remarks>It stands where one expression alone could exhaust the stack or, by adding texts up, the memory.</remarks>
internal sealed class GuardedExpressions(IList<Expression> expressions) : Collection<Expression>(expressions), IEnumerable<Expression>
{
    IEnumerator<Expression> IEnumerable<Expression>.GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            ScriptGuard.Current?.Check();
            yield return this[i];
        }

        ScriptGuard.Current?.Check();
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<Expression>)this).GetEnumerator();
}
