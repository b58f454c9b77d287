namespace IefWorkflow.Law.Requests;

/// <summary>The regime of home education that a school year falls under.</summary>
public enum Regime
{
    /// <summary>A yearly declaration, up to 2021-2022.</summary>
    OldDeclaration,

    /// <summary>An authorisation, from 2022-2023.</summary>
    NewAuthorisation,
}
