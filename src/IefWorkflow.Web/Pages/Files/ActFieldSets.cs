namespace IefWorkflow.Web.Pages.Files;

/// <summary>Which acts have controls of their own; the others show one control per datum.</summary>
internal static class ActFieldSets
{
    private static readonly Dictionary<string, Type> Own = new(StringComparer.Ordinal)
    {
        ["decider"] = typeof(DecisionFields),
        ["rendre-avis-directeur"] = typeof(OpinionFields),
        ["rendre-avis-medical"] = typeof(OpinionFields),
    };

    /// <summary>The component that shows the controls of an act.</summary>
    public static Type Of(string act) => Own.GetValueOrDefault(act, typeof(PlainFields));
}
