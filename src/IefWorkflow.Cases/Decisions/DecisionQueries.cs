using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Decisions;

/// <summary>Finds the decisions of a file.</summary>
public static class DecisionQueries
{
    /// <summary>The last decision on the outcome of a file that no later one replaces; null when there is none. A foreign diploma is decided apart.</summary>
    public static async ValueTask<Decision?> DecisionInForceAsync(this CaseSession session, string caseId, CancellationToken cancellationToken)
    {
        var decisions = await session.Db.Set<Decision>()
            .Where(decision => decision.CaseId == caseId && decision.Kind != DecisionKind.ForeignDiplomaAccepted && decision.Kind != DecisionKind.ForeignDiplomaNotAccepted)
            .OrderBy(decision => decision.On).ThenBy(decision => decision.Id).ToListAsync(cancellationToken);
        return decisions.FindLast(decision => decisions.TrueForAll(other => other.ReplacesId != decision.Id));
    }
}
