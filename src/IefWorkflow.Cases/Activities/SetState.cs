using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Activities;

/// <summary>Says where the file stands, and closes it where that is the end.</summary>
[Activity("Ief", "Dossier", "Change l'état du dossier, et le clôt si c'est la fin.", DisplayName = "État du dossier")]
public sealed class SetState(CaseSession session) : AutomaticActivity(session)
{
    /// <summary>The new state.</summary>
    [Input(DisplayName = "État", UIHint = "dropdown", IsRequired = true, Options =
        ["depose", "incomplet", "en-instruction", "autorise", "autorise-tacitement", "refuse", "desiste", "transmis", "retire", "expire", "recu", "inscrit", "delibere", "accueilli", "rejete", "irrecevable", "rejete-implicitement", "non-lieu", "en-cours", "clos"])]
    public Input<string> State { get; set; } = null!;

    /// <summary>Whether the file is closed.</summary>
    [Input(DisplayName = "Clore le dossier", UIHint = "checkbox")]
    public Input<bool> Close { get; set; } = null!;

    /// <inheritdoc/>
    protected override ValueTask<string?> RunAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var code = context.Get(State) ?? "";
        file.State = FrenchCodes.Parse(typeof(CaseState), code) is CaseState state ? state : throw new ActivityFaultException($"L'état « {code} » n'existe pas.", null, null, null);
        if (context.Get(Close)) file.ClosedOn = Session.Today;
        return ValueTask.FromResult<string?>(null);
    }
}
