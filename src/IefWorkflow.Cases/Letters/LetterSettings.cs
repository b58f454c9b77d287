using IefWorkflow.Cases.Settings;

namespace IefWorkflow.Cases.Letters;

/// <summary>What letters print of the académie.</summary>
internal static class LetterSettings
{
    private static readonly string[] OfCommission = ["L-12", "L-13", "L-14", "L-14b", "L-15", "L-16", "L-25", "L-26", "L-29", "L-30"];

    /// <summary>The service that writes a letter: that of the requests, or the secretariat of the commission.</summary>
    public static ServiceAddress Writer(this AcademySettings settings, string code) => OfCommission.Contains(code) ? settings.Commission : settings.Service;

    /// <summary>A name of place after « de », which is elided before a vowel and joined with an article: « de Rennes », « d'Amiens », « du Mans »; null for none.</summary>
    public static string? WithDe(string place) => place switch
    {
        "" => null,
        _ when place.StartsWith("Le ", StringComparison.Ordinal) => $"du {place[3..]}",
        _ when place.StartsWith("Les ", StringComparison.Ordinal) => $"des {place[4..]}",
        _ when "AEÉÈIOÔUYaeéèiouy".Contains(place[0], StringComparison.Ordinal) => $"d'{place}",
        _ => $"de {place}",
    };
}
