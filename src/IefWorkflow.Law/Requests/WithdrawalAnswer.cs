namespace IefWorkflow.Law.Requests;

/// <summary>Whether an authorisation may be withdrawn.</summary>
public enum WithdrawalAnswer
{
    /// <summary>It may.</summary>
    Possible,

    /// <summary>The authorisation is lawful.</summary>
    AuthorisationIsLawful,

    /// <summary>The family was not invited to answer.</summary>
    ObservationsNotInvited,

    /// <summary>More than four months have passed.</summary>
    TooLate,
}
