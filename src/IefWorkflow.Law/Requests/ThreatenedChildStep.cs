namespace IefWorkflow.Law.Requests;

/// <summary>What is still to be done for a child whose integrity is threatened at school.</summary>
public enum ThreatenedChildStep
{
    /// <summary>The family tells the head of the school, where that applies.</summary>
    InformHead,

    /// <summary>The head explains what answers can be given.</summary>
    Concertation,

    /// <summary>The head hands the family a reasoned opinion.</summary>
    HeadOpinion,

    /// <summary>The family files the request with the opinion and the evidence.</summary>
    FileRequest,

    /// <summary>The DASEN acknowledges without delay.</summary>
    Acknowledge,

    /// <summary>The DASEN examines the request.</summary>
    Examine,
}
