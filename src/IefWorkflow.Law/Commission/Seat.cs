namespace IefWorkflow.Law.Commission;

/// <summary>A seat of the commission. The order is that of the article.</summary>
public enum Seat
{
    /// <summary>The recteur, or the representative who presides.</summary>
    President,

    /// <summary>The inspecteur de l'éducation nationale.</summary>
    Ien,

    /// <summary>The inspecteur d'académie-inspecteur pédagogique régional.</summary>
    IaIpr,

    /// <summary>The doctor of the education service.</summary>
    Doctor,

    /// <summary>The adviser for social service (<i>conseiller technique de service social</i>).</summary>
    SocialAdviser,
}
