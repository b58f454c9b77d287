using System.Diagnostics;

namespace IefWorkflow.Cases.Tests.Letters;

/// <summary>A test that reads a PDF with poppler's tools. Without them it is skipped, except in CI, where it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsPopplerAttribute : FactAttribute
{
    public NeedsPopplerAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true" && !IsInstalled()) Skip = "poppler-utils is not installed (apt-get install poppler-utils).";
    }

    private static bool IsInstalled()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pdfinfo", "-v") { RedirectStandardError = true, RedirectStandardOutput = true });
            process!.WaitForExit();
            return true;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
