using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cases.Linting;

/// <summary>A check of the law, for lists of them.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Severity">How much a breach weighs.</param>
/// <param name="Article">The provision, in French.</param>
/// <param name="Title">What it requires, in French.</param>
public sealed record LegalCheck(string Code, DefinitionSeverity Severity, string Article, string Title);
