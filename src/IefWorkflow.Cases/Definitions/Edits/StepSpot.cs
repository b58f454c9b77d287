using System.Text.Json.Nodes;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cases.Definitions.Edits;

/// <summary>Finds room on the drawing: beside a step, and on top of none.</summary>
internal static class StepSpot
{
    private const double Column = 480;
    private const double Row = 130;
    private const double Width = 440;
    private const double Height = 100;

    /// <summary>A free position.</summary>
    /// <param name="steps">What is drawn already.</param>
    /// <param name="near">The step to be near of; null on an empty drawing.</param>
    /// <param name="columns">How many columns to the right of it; negative for the left.</param>
    public static JsonObject Beside(IReadOnlyList<ActivityDefinition> steps, ActivityDefinition? near, int columns)
    {
        var taken = steps.Select(PositionOf).ToList();
        var (x, y) = near is null ? (X: 0, Y: 0) : PositionOf(near);
        if (near is not null) x += columns * Column;

        // A step is in the way of at most two rows: one of these is free.
        var rows = Enumerable.Range(0, (2 * taken.Count) + 1).Select(index => index % 2 == 0 ? -index / 2 : (index + 1) / 2);
        var spot = rows.Select(row => (X: x, Y: y + (row * Row))).FirstOrDefault(spot => taken.TrueForAll(other => Math.Abs(other.X - spot.X) >= Width || Math.Abs(other.Y - spot.Y) >= Height), (X: x, Y: y));
        return new JsonObject { ["x"] = Math.Round(spot.X), ["y"] = Math.Round(spot.Y) };
    }

    private static (double X, double Y) PositionOf(ActivityDefinition step)
    {
        var position = ((step.Json["metadata"] as JsonObject)?["designer"] as JsonObject)?["position"] as JsonObject;
        return (Number(position?["x"]), Number(position?["y"]));
    }

    private static double Number(JsonNode? node) => node is JsonValue value && value.TryGetValue(out double number) ? number : 0;
}
