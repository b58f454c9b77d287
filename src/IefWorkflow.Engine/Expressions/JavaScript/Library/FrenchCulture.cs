using System.Globalization;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary>The culture of everything that scripts write for people; the invariant one where the machine has no other.</summary>
internal static class FrenchCulture
{
    public static CultureInfo Instance { get; } = Find();

    private static CultureInfo Find()
    {
        try
        {
            return CultureInfo.GetCultureInfo("fr-FR");
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
