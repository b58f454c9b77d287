namespace IefWorkflow.Engine.Tests.Expressions.JavaScript;

/// <summary>The same numbers for the same seed, on every machine and every version of .NET.</summary>
internal sealed class SeededNumbers(uint seed)
{
    private uint state = seed;

    /// <summary>A number from zero up to the one given, without it.</summary>
    public int Next(int end)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)end);
    }

    public int Next(int start, int end) => start + Next(end - start);
}
