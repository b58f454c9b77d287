namespace IefWorkflow.Cases.Linting.Rules;

/// <summary>The words by which the rules know the steps of a request.</summary>
internal static class RequestSteps
{
    /// <summary>The outcomes of a decision that goes against the family, wholly or in part.</summary>
    public static readonly string[] Refusals = ["Refusée", "Durée moindre"];

    /// <summary>The steps by which a procedure is known to handle a request.</summary>
    public static readonly string[] Marks = ["Ief.CheckCompetence", "Ief.Acknowledge", "Ief.Decide", "Ief.CheckCompleteness"];
}
