using IefWorkflow.Law.Commission;

namespace IefWorkflow.Cases.Commission;

/// <summary>A member who takes no part in one case (<i>déport</i>).</summary>
public sealed class Recusal
{
    /// <summary>The file of the appeal.</summary>
    public required string AppealId { get; init; }

    /// <summary>The holder of a seat.</summary>
    public required string HolderId { get; init; }

    /// <summary>The name, as it was then.</summary>
    public required string Name { get; init; }

    /// <summary>The reason.</summary>
    public required Involvement Involvement { get; init; }

    /// <summary>The legal day on which it was declared.</summary>
    public required DateOnly DeclaredOn { get; init; }

    /// <summary>The event.</summary>
    public required string Event { get; init; }
}
