namespace IefWorkflow.Law.Commission;

/// <summary>The kinds of <see cref="QuorumWarning"/>.</summary>
public enum QuorumWarningKind
{
    /// <summary>The person's mandate does not cover the sitting: not counted.</summary>
    MandateExpired,

    /// <summary>The person is recused for this case: not counted.</summary>
    Recused,

    /// <summary>The person attends remotely and remote members are not counted.</summary>
    RemoteNotCounted,

    /// <summary>Another person already holds this seat: one person per seat.</summary>
    SeatAlreadyTaken,

    /// <summary>Nobody presides.</summary>
    NobodyPresides,

    /// <summary>No doctor takes part in a case on the 1° ground: lawful, and worth knowing.</summary>
    NoDoctorForMedicalGround,
}
