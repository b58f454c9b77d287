using System.Collections.Concurrent;
using IefWorkflow.Engine.Expressions.JavaScript.Library;
using IefWorkflow.Engine.Expressions.JavaScript.Runtime;

namespace IefWorkflow.Engine.Expressions.JavaScript;

/// <summary>Evaluates scripts, each isolated from all others and within limits.</summary>
/// <remarks>
/// <para>
/// Scripts reach nothing of .NET: values are copied in and out (see <see cref="IJavaScriptHost"/>), and neither text nor types are
/// ever compiled or resolved. Thread-safe: each evaluation has an engine for itself while it runs.
/// </para>
/// <para>
/// An engine that was stopped in the middle, or in which anything unexpected happened, is thrown away; one whose script merely threw
/// is used again.
/// </para>
/// </remarks>
public sealed class JavaScriptEvaluator
{
    private static readonly int MostKept = 2 * Environment.ProcessorCount;

    private readonly JavaScriptLimits limits;
    private readonly TimeZoneInfo zone;
    private readonly TimeProvider clock;
    private readonly ConcurrentBag<ScriptRealm> idle = [];

    /// <summary>Makes an evaluator.</summary>
    /// <param name="limits">What each evaluation may use.</param>
    /// <param name="zone">The time zone of dates in scripts; UTC by default.</param>
    /// <param name="clock">What measures the duration of an evaluation; the system's by default. Scripts see the host's clock.</param>
    public JavaScriptEvaluator(JavaScriptLimits limits, TimeZoneInfo? zone = null, TimeProvider? clock = null)
    {
        this.limits = limits;
        this.zone = zone ?? TimeZoneInfo.Utc;
        this.clock = clock ?? TimeProvider.System;
    }

    /// <summary>The value of a script for a host.</summary>
    /// <exception cref="JavaScriptException">The script threw, exceeded a limit, or gave what a workflow cannot hold.</exception>
    /// <exception cref="OperationCanceledException">The evaluation was cancelled.</exception>
    public object? Evaluate(JavaScriptScript script, IJavaScriptHost host, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var realm = idle.TryTake(out var kept) ? kept : new ScriptRealm(limits, zone);
        var guard = new ScriptGuard(limits, clock, realm.Engine, cancellationToken);
        var session = new ScriptSession(host, realm.Values, script.MayChangeObjects);
        var outer = ScriptGuard.Activate(guard);
        try
        {
            var outcome = realm.Run(script, session);
            if (realm.IsAtRest && idle.Count < MostKept) idle.Add(realm);
            return outcome switch
            {
                ScriptOutcome.Returned returned => returned.Value,
                ScriptOutcome.Threw threw => throw threw.Failure,
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
        catch (Exception failure) when (!ReferenceEquals(failure, session.HostFailure) && failure is not (JavaScriptException or OperationCanceledException))
        {
            throw ScriptFailure.Of(failure, guard);
        }
        finally
        {
            ScriptGuard.Activate(outer);
        }
    }
}
