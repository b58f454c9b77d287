using IefWorkflow.Law.Articles;

namespace IefWorkflow.Cli.Law.Coverage;

/// <summary>A paragraph of the texts, as <c>docs/law/articles.json</c> lists it.</summary>
/// <param name="Code">The text: <c>code de l'éducation</c>.</param>
/// <param name="Number">The article: <c>D131-11-12</c>.</param>
/// <param name="Alinea">The paragraph, counted from 1; 0 means the whole article.</param>
/// <param name="Subject">What it says, in a few English words.</param>
/// <param name="Rules">The rules that implement it.</param>
internal sealed record CoveredParagraph(string Code, string Number, int Alinea, string Subject, IReadOnlyList<string> Rules)
{
    /// <summary>The citation, as the rules write theirs.</summary>
    public string Citation => new ArticleReference(Code, Number, Alinea, DateOnly.MinValue, DateOnly.MaxValue).ToString();
}
