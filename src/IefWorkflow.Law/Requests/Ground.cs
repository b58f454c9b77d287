namespace IefWorkflow.Law.Requests;

/// <summary>The ground (<i>motif</i>) on which an authorisation is requested (L131-5 al. 5 to 8).</summary>
public enum Ground
{
    /// <summary>1°, health (<c>M1A</c>).</summary>
    Health,

    /// <summary>1°, disability (<c>M1B</c>).</summary>
    Disability,

    /// <summary>2°, intensive sport (<c>M2A</c>).</summary>
    Sport,

    /// <summary>2°, intensive arts (<c>M2B</c>).</summary>
    Arts,

    /// <summary>3°, itinerancy of the family in France (<c>M3A</c>).</summary>
    Itinerancy,

    /// <summary>3°, remoteness from any public school (<c>M3B</c>).</summary>
    Remoteness,

    /// <summary>4°, a situation proper to the child that motivates the educational project (<c>M4</c>).</summary>
    OwnSituation,

    /// <summary>Authorisation as of right for 2022-2023 and 2023-2024, IV of article 49 of loi n° 2021-1109 (<c>PLEIN_DROIT</c>).</summary>
    AsOfRight,
}
