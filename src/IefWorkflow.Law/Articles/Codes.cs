namespace IefWorkflow.Law.Articles;

/// <summary>The texts that the rules implement, as they are cited.</summary>
public static class Codes
{
    /// <summary>Code de l'éducation.</summary>
    public const string Education = "code de l'éducation";

    /// <summary>Code des relations entre le public et l'administration.</summary>
    public const string Crpa = "CRPA";

    /// <summary>Code de justice administrative.</summary>
    public const string Cja = "CJA";

    /// <summary>Code du travail, for the public holidays.</summary>
    public const string Travail = "code du travail";

    /// <summary>Décret n° 2022-182 of 15 February 2022, for its transitional articles 9 and 10.</summary>
    public const string Decret2022182 = "décret n° 2022-182";

    /// <summary>Case law and general principles, where no article says the rule.</summary>
    public const string CaseLaw = "jurisprudence";
}
