namespace IefWorkflow.Law.Articles;

/// <summary>Names the provision that a rule implements.</summary>
/// <remarks>A rule that rests on several provisions carries the attribute several times, the leading one first.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true)]
public sealed class ArticleAttribute(string code, string number) : Attribute
{
    /// <summary>The text, one of <see cref="Codes"/>.</summary>
    public string Code { get; } = code;

    /// <summary>The article as the text writes it, without spaces or dots: <c>D131-11-12</c>.</summary>
    public string Number { get; } = number;

    /// <summary>The paragraph (<i>alinéa</i>), counted from 1; 0 means the whole article.</summary>
    public int Alinea { get; set; }

    /// <summary>First day on which this wording applies, ISO 8601; the day the decrees of February 2022 came into force by default.</summary>
    public string InForceSince { get; set; } = "2022-02-17";

    /// <summary>Last day on which this wording applied, ISO 8601; empty while it is in force.</summary>
    public string InForceUntil { get; set; } = "";
}
