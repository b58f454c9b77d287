using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace IefWorkflow.Law.Tests.Properties;

/// <summary>Runs a property on the same five hundred cases every time.</summary>
internal static class Check
{
    private static readonly Config Config = Config.QuickThrowOnFailure
        .WithQuietOnSuccess(true)
        .WithMaxTest(500)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20220217), FSharpOption<int>.None)));

    public static void That<T>(Gen<T> cases, Func<T, bool> holds) => FsCheck.Check.One(Config, Prop.ForAll(cases.ToArbitrary(), holds));
}
