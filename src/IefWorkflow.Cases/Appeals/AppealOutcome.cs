using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Cases.Appeals;

/// <summary>How an appeal ended, or is about to end once the decision is signed.</summary>
public enum AppealOutcome
{
    /// <summary>The commission voted to grant it.</summary>
    [Code("accueilli", "Accueilli")]
    Granted,

    /// <summary>The commission voted to reject it.</summary>
    [Code("rejete", "Rejeté")]
    Rejected,

    /// <summary>The commission voted to declare it inadmissible.</summary>
    [Code("irrecevable", "Irrecevable")]
    Inadmissible,

    /// <summary>The DASEN withdrew the refusal.</summary>
    [Code("non-lieu", "Non-lieu")]
    Moot,

    /// <summary>The family gave it up.</summary>
    [Code("desiste", "Désistement")]
    GivenUp,
}
