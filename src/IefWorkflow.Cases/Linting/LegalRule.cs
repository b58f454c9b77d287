using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cases.Linting;

/// <summary>A requirement of the law that the drawing of a procedure can break.</summary>
/// <param name="code">The stable code: <c>IEF-QUORUM</c>.</param>
/// <param name="title">What it requires, in French.</param>
/// <param name="article">The provision, in French.</param>
internal abstract class LegalRule(string code, string title, string article)
{
    /// <summary>The stable code.</summary>
    public string Code { get; } = code;

    /// <summary>What it requires.</summary>
    public string Title { get; } = title;

    /// <summary>The provision.</summary>
    public string Article { get; } = article;

    /// <summary>How much a breach weighs.</summary>
    public virtual DefinitionSeverity Severity => DefinitionSeverity.Error;

    /// <summary>Where the procedure breaks it.</summary>
    public abstract IEnumerable<LegalFinding> Check(FlowReading flow);
}
