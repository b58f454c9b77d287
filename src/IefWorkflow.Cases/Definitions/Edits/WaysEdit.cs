using System.Security.Cryptography;
using System.Text;

namespace IefWorkflow.Cases.Definitions.Edits;

/// <summary>Where a designer lets the outcomes of a step lead, without drawing.</summary>
/// <param name="StepId">The step.</param>
/// <param name="Targets">The steps where ways are to lead, by the control of the way (<see cref="ControlOf"/>); empty for nowhere. Ways not given stay as they are.</param>
/// <param name="AddedOutcome">The outcome of one way more; empty for none.</param>
/// <param name="AddedTarget">The step where that way leads.</param>
public sealed record WaysEdit(string StepId, IReadOnlyDictionary<string, string> Targets, string AddedOutcome, string AddedTarget)
{
    /// <summary>The control of the outcome of a way more.</summary>
    public const string AddedOutcomeControl = "ajout.issue";

    /// <summary>The control of the target of a way more.</summary>
    public const string AddedTargetControl = "ajout.vers";

    /// <summary>How the controls of ways begin.</summary>
    public const string Prefix = "suite.";

    private const int Kept = 8;

    /// <summary>The control of a way. It is the same whatever else changes around the step.</summary>
    /// <param name="outcome">The outcome that it leaves by.</param>
    /// <param name="target">The step where it leads so far; empty for an outcome that leads nowhere.</param>
    public static string ControlOf(string outcome, string target) => Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{outcome}\n{target}")))[..Kept];
}
