namespace IefWorkflow.Law.Articles;

/// <summary>One rule of the library: its identifier, the provisions it implements and the member that holds it.</summary>
/// <param name="Id">The identifier: <c>D131-11-12/quorum</c>.</param>
/// <param name="Articles">The provisions, the leading one first; never empty.</param>
/// <param name="Member">The type, and the member where the type holds several rules: <c>Quorum.Assess</c>.</param>
public sealed record RuleDescription(string Id, IReadOnlyList<ArticleReference> Articles, string Member);
