namespace IefWorkflow.Web.Tests.Browser;

/// <summary>A test in Chromium. Where Chromium is missing it is skipped, except on the build machine: there it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    /// <summary>Where Debian installs Chromium.</summary>
    public const string Chromium = "/usr/bin/chromium";

    /// <summary>Looks for Chromium.</summary>
    public BrowserFactAttribute()
    {
        if (!File.Exists(Chromium) && Environment.GetEnvironmentVariable("CI") != "true") Skip = $"Chromium is not installed: {Chromium} is missing (on Debian: apt-get install chromium).";
    }
}
