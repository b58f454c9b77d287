namespace IefWorkflow.Cli.Settings;

/// <summary>What became of the configuration file.</summary>
internal abstract record LawSettingsReading
{
    private LawSettingsReading()
    {
    }

    /// <summary>The settings.</summary>
    public sealed record Read(LawSettings Settings) : LawSettingsReading;

    /// <summary>The file cannot be used; the message is a French sentence.</summary>
    public sealed record Refused(string Message) : LawSettingsReading;
}
