using System.Globalization;

namespace IefWorkflow.Web.Hosting;

/// <summary>A clock that says what a file says, so that a test can lead processes through months. Only allowed in Development.</summary>
/// <remarks>Timers run in real time; only the instant is the file's. Whoever writes the file replaces it whole.</remarks>
/// <param name="file">The file: one instant, ISO 8601 with its offset.</param>
internal sealed class FileClock(string file) : TimeProvider
{
    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind).ToUniversalTime();
}
