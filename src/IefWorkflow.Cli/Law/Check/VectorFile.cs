namespace IefWorkflow.Cli.Law.Check;

/// <summary>What a vector file holds: the vectors that can be evaluated, and everything wrong with the others.</summary>
/// <param name="Vectors">The sound vectors, in the order of the file.</param>
/// <param name="Faults">Every fault found, in the order of the file.</param>
/// <param name="Warnings">What does not stop the evaluation and must be said.</param>
/// <param name="Unsound">How many vectors cannot be evaluated.</param>
internal sealed record VectorFile(IReadOnlyList<Vector> Vectors, IReadOnlyList<VectorFault> Faults, IReadOnlyList<VectorFault> Warnings, int Unsound);
