using System.Globalization;

namespace IefWorkflow.Endurance;

/// <summary>The one clock of the driver and its hosts: an instant in a file, which only the driver moves, and only forward.</summary>
internal sealed class StageClock : TimeProvider
{
    private DateTimeOffset now;

    public StageClock(string file, DateTimeOffset start)
    {
        Place = file;
        MoveTo(start);
    }

    /// <summary>The file.</summary>
    public string Place { get; }

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Moves it forward; an earlier instant changes nothing. A reader sees the old instant or the new one, never half of each.</summary>
    public void MoveTo(DateTimeOffset instant)
    {
        if (instant <= now) return;

        now = instant;
        var next = $"{Place}.next";
        File.WriteAllText(next, instant.ToString("O", CultureInfo.InvariantCulture));
        File.Move(next, Place, overwrite: true);
    }
}
