using System.Globalization;

namespace IefWorkflow.Bench.Engine;

/// <summary>What to measure.</summary>
/// <param name="Operations">How many runs per line.</param>
/// <param name="Timers">How many timers are due at once; 0 for none.</param>
/// <param name="Steps">Over how many steps memory is watched; 0 for none.</param>
/// <param name="Json">The file that gets the figures; null for none.</param>
/// <param name="Postgres">The connection string of a PostgreSQL server to measure too, in a schema of its own; null for none.</param>
internal sealed record BenchOptions(int Operations, int Timers, int Steps, string? Json, string? Postgres)
{
    public static readonly IReadOnlyList<int> Callers = [1, 2, 4, 8];

    /// <summary>Reads the command line; null when it is not understood.</summary>
    public static BenchOptions? Parse(IReadOnlyList<string> arguments)
    {
        var options = new BenchOptions(5_000, 100_000, 1_000_000, null, null);
        for (var index = 0; index < arguments.Count; index++)
        {
            var value = index + 1 < arguments.Count ? arguments[index + 1] : null;
            switch (arguments[index], value)
            {
                case ("--timers", not null) when Number(value) is { } timers:
                    (options, index) = (options with { Timers = timers }, index + 1);
                    break;
                case ("--steps", not null) when Number(value) is { } steps:
                    (options, index) = (options with { Steps = steps }, index + 1);
                    break;
                case ("--json", not null):
                    (options, index) = (options with { Json = value }, index + 1);
                    break;
                case ("--postgres", not null):
                    (options, index) = (options with { Postgres = value }, index + 1);
                    break;
                case var (operations, _) when index == 0 && Number(operations) is { } number:
                    options = options with { Operations = number };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
