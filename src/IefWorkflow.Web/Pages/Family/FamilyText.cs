using System.Globalization;

namespace IefWorkflow.Web.Pages.Family;

/// <summary>Small turns of phrase for families.</summary>
internal static class FamilyText
{
    /// <summary>The text with a capital at its head.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];

    /// <summary>« 2,1 Mo ».</summary>
    public static string Size(long bytes) => bytes < 100_000
        ? string.Create(CultureInfo.GetCultureInfo("fr-FR"), $"{Math.Max(1, bytes / 1000)}\u00A0ko")
        : string.Create(CultureInfo.GetCultureInfo("fr-FR"), $"{bytes / 1_000_000m:0.0}\u00A0Mo");
}
