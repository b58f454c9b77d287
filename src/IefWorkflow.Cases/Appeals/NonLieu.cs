using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Appeals;

/// <summary>Tells the family and the commission that the refusal was withdrawn: the appeal has no object left (L-18, CRPA L412-6).</summary>
[Activity("Ief", "Recours", "Informe la famille et la commission que le refus est retiré\u00A0: le recours est sans objet (CRPA L412-6).", DisplayName = "Constater le non-lieu")]
public sealed class NonLieu(CaseSession session) : AutomaticActivity(session)
{
    /// <inheritdoc/>
    protected override async ValueTask<string?> RunAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var appeal = await Session.AppealAsync(file, cancellationToken);
        if (appeal.Outcome is not AppealOutcome.Moot) throw new ActivityFaultException($"Le refus attaqué par le recours {file.Number} n'a pas été retiré\u00A0: il y a lieu de statuer.", null, null, null);

        var fields = appeal.LetterFields();
        fields["numero"] = file.Number;
        await Session.Letters.PrepareAsync(file, "L-18", $"{file.Id}:L-18", fields, null, cancellationToken);
        return null;
    }
}
