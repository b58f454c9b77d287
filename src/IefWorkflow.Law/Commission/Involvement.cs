namespace IefWorkflow.Law.Commission;

/// <summary>What a member had to do with a case before it came to the commission.</summary>
public enum Involvement
{
    /// <summary>Signed the refusal.</summary>
    SignedRefusal,

    /// <summary>Prepared the refusal.</summary>
    PreparedRefusal,

    /// <summary>Gave the medical opinion of R131-11-2.</summary>
    GaveMedicalOpinion,

    /// <summary>Has a personal link with the family.</summary>
    PersonalLink,
}
