namespace IefWorkflow.Law.Commission;

/// <summary>Whether a person holds a seat or replaces its holder.</summary>
public enum Rank
{
    /// <summary>The holder (<i>titulaire</i>); for the president, the recteur.</summary>
    Titular,

    /// <summary>The replacement (<i>suppléant</i>); for the president, the representative.</summary>
    Alternate,
}
