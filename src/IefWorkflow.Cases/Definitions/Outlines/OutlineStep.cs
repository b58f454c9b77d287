namespace IefWorkflow.Cases.Definitions.Outlines;

/// <summary>A step of a procedure, told in words.</summary>
public sealed record OutlineStep
{
    /// <summary>The identifier, unique in the procedure.</summary>
    public required string Id { get; init; }

    /// <summary>Its place in the outline, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>How deep it is nested in other steps: 0 for the procedure's own.</summary>
    public required int Level { get; init; }

    /// <summary>The title of the step that holds it; null for the procedure's own.</summary>
    public string? Inside { get; init; }

    /// <summary>The identifier of the diagram in which ways lead to it and from it; null for a step that another holds in another manner.</summary>
    public required string? Diagram { get; init; }

    /// <summary>How people call it.</summary>
    public required string Title { get; init; }

    /// <summary>The title that the designer wrote; empty where there is none, and the type's name stands in for it.</summary>
    public required string WrittenTitle { get; init; }

    /// <summary>What the designer wrote about it; empty for nothing.</summary>
    public required string Description { get; init; }

    /// <summary>The type: <c>Ief.Convene</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The type in French; the type itself where this service does not know it.</summary>
    public required string TypeLabel { get; init; }

    /// <summary>What steps of that type do, in French; empty where the type is not known.</summary>
    public required string TypeDescription { get; init; }

    /// <summary>Whether anything leads to it.</summary>
    public required bool IsReached { get; init; }

    /// <summary>Articles, limits, letters, roles.</summary>
    public required IReadOnlyList<StepFact> Facts { get; init; }

    /// <summary>The inputs that its type has, in the order of the form.</summary>
    public required IReadOnlyList<OutlineInput> Inputs { get; init; }

    /// <summary>The ways that leave it, in the order in which they are followed.</summary>
    public required IReadOnlyList<OutlineWay> Ways { get; init; }

    /// <summary>The outcomes that lead nowhere.</summary>
    public required IReadOnlyList<string> OpenOutcomes { get; init; }

    /// <summary>The outcome by which it is left when it chooses none of those that its designer listed; null for none.</summary>
    public required string? Otherwise { get; init; }

    /// <summary>Every outcome from which a way may leave it: those that lead nowhere first.</summary>
    public IReadOnlyList<string> Outcomes => [.. OpenOutcomes.Concat(Ways.Select(way => way.Outcome)).Concat(Otherwise is null ? [] : [Otherwise]).Distinct()];
}
