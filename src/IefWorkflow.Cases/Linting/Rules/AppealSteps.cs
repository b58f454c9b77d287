namespace IefWorkflow.Cases.Linting.Rules;

/// <summary>The words by which the rules know the steps of an appeal.</summary>
internal static class AppealSteps
{
    /// <summary>The states that only a ruling of the commission gives.</summary>
    public static readonly string[] Ruled = ["accueilli", "rejete", "irrecevable"];

    /// <summary>The steps by which a procedure is known to handle an appeal.</summary>
    public static readonly string[] Marks = ["Ief.ReceiveAppeal", "Ief.ScheduleSitting", "Ief.Deliberate"];
}
