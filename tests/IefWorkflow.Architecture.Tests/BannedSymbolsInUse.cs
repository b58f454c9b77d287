namespace IefWorkflow.Architecture.Tests;

/// <summary>Names every banned symbol, so that the reader has something to find. Nobody calls it.</summary>
internal static class BannedSymbolsInUse
{
    public static object[] All() =>
    [
        DateTime.Now,
        DateTime.UtcNow,
        DateTime.Today,
        DateTimeOffset.Now,
        DateTimeOffset.UtcNow,
        (Action<int>)Thread.Sleep,
    ];
}
