using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Law.Appeals;

/// <summary>What an appeal says. The text asks for no form: this is the least that can be registered.</summary>
/// <param name="IdentifiesChild">Whether it says which child.</param>
/// <param name="IdentifiesAppellant">Whether it says who appeals.</param>
/// <param name="IdentifiesDecision">Whether it says which decision is attacked.</param>
/// <param name="AttachesDecision">Whether a copy of the decision is attached.</param>
/// <param name="GivesReasons">Whether it gives reasons.</param>
/// <param name="Guardians">How many responsible persons the child has.</param>
/// <param name="Signatories">How many of them signed.</param>
public sealed record AppealContent(
    bool IdentifiesChild,
    bool IdentifiesAppellant,
    bool IdentifiesDecision,
    bool AttachesDecision,
    bool GivesReasons,
    int Guardians = 1,
    int Signatories = 1)
{
    /// <summary>What is missing to register it.</summary>
    [Rule("D131-11-10/content")]
    [Article(Codes.Education, "D131-11-10", Alinea = 1)]
    public IReadOnlyList<string> Missing(LegalReadings readings)
    {
        var missing = new List<string>();
        if (!IdentifiesChild) missing.Add("CHILD");
        if (!IdentifiesAppellant) missing.Add("APPELLANT");
        if (!IdentifiesDecision) missing.Add("DECISION");
        if (Signatories < Guardians && !readings.OneGuardianMayFile) missing.Add("ALL_SIGNATURES");
        return missing;
    }

    /// <summary>What is asked for without being a condition, and what the secretary is told (OQ-16: one parent alone).</summary>
    public IReadOnlyList<string> Warnings(LegalReadings readings)
    {
        var warnings = new List<string>();
        if (!AttachesDecision) warnings.Add("COPY_OF_DECISION_ASKED_FOR");
        if (!GivesReasons) warnings.Add("REASONS_ASKED_FOR");
        if (Signatories < Guardians && readings.OneGuardianMayFile) warnings.Add("ONE_GUARDIAN_ONLY");
        return warnings;
    }
}
