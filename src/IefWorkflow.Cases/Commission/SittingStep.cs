using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Commission;

/// <summary>What the steps of a sitting say of it.</summary>
internal static class SittingStep
{
    /// <summary>On which sitting the act is to be done.</summary>
    public static async ValueTask<string> InstructionsAsync(CaseSession session, CaseFile file, CancellationToken cancellationToken)
    {
        if ((await session.AppealAsync(file, cancellationToken)).SittingId is not { } sittingId) return "Le recours n'est à l'ordre du jour d'aucune séance\u00A0: inscrivez-le d'abord.";

        var sittingFile = await session.GetAsync(sittingId, cancellationToken);
        var sitting = await session.SittingAsync(sittingFile, cancellationToken);
        return $"Séance {sittingFile.Number} du {FrenchDate.WithWeekday(sitting.On)}.";
    }
}
