using System.Text.Json.Nodes;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Activities;

/// <summary>Waits for something that may happen on the file without being asked for.</summary>
[Activity("Ief", "Faits", "Attend un fait qui peut survenir sans être demandé\u00A0: désistement, retrait du refus, pièce reçue…", DisplayName = "Attendre un fait")]
public sealed class WaitForFact(CaseSession session) : CaseActivity(session)
{
    /// <summary>The name of the fact.</summary>
    [Input(DisplayName = "Fait", IsRequired = true)]
    public Input<string> Fact { get; set; } = null!;

    /// <summary>What came with it.</summary>
    [Output(DisplayName = "Données")]
    public Output<object> Data { get; set; } = null!;

    /// <inheritdoc/>
    protected override ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        context.CreateBookmark(CaseStimulus.Fact(context.Get(Fact) ?? ""));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    protected override ValueTask ResumeAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        context.Set(Data, (context.ResumeInput as JsonObject)?.DeepClone());
        return context.CompleteAsync();
    }
}
