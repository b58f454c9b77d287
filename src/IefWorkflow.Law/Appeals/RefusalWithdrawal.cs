using IefWorkflow.Law.Articles;

namespace IefWorkflow.Law.Appeals;

/// <summary>The DASEN goes back on a refusal that is under appeal: the appeal then has no object (<i>non-lieu</i>).</summary>
[Rule("CRPA-L412-6/refusal-withdrawal")]
[Article(Codes.Crpa, "L412-6", InForceSince = "2016-06-01")]
public static class RefusalWithdrawal
{
    /// <summary>Whether the DASEN may still withdraw it: only an unlawful refusal, and only until the commission has ruled.</summary>
    /// <param name="refusalIsUnlawful">Whether the refusal is unlawful.</param>
    /// <param name="commissionRuled">Whether the commission has ruled on the appeal. A tacit rejection is not a ruling.</param>
    public static bool IsPossible(bool refusalIsUnlawful, bool commissionRuled) => refusalIsUnlawful && !commissionRuled;
}
