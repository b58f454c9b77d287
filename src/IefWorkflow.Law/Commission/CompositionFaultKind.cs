namespace IefWorkflow.Law.Commission;

/// <summary>The kinds of <see cref="CompositionFault"/>.</summary>
public enum CompositionFaultKind
{
    /// <summary>The recteur or the representative presides by law and is not appointed.</summary>
    PresidentIsNotAppointed,

    /// <summary>Nobody holds the seat.</summary>
    NoTitular,

    /// <summary>More than one person holds the seat.</summary>
    SeveralTitulars,

    /// <summary>Nobody can replace the holder.</summary>
    NoAlternate,

    /// <summary>More alternates than the académie allows.</summary>
    TooManyAlternates,
}
