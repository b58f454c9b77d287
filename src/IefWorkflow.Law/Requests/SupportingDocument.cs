namespace IefWorkflow.Law.Requests;

/// <summary>A kind of supporting document (<i>pièce</i>) that a text requires.</summary>
/// <param name="Code">The code under which files know it: <c>M2-EDT</c>.</param>
/// <param name="Label">The French label, for people.</param>
/// <param name="Article">The provision that requires it, as cited to the family: « R. 131-11-3, 2° ».</param>
/// <param name="Sealed">Whether it must stay in a sealed envelope that only the doctor opens.</param>
public sealed record SupportingDocument(string Code, string Label, string Article, bool Sealed = false);
