namespace IefWorkflow.Cases.People;

/// <summary>How an account signs in. The password is kept only as its digest.</summary>
public sealed class Credential
{
    /// <summary>The account.</summary>
    public required string AccountId { get; init; }

    /// <summary>What the person types, lower case: usually an e-mail address.</summary>
    public required string SignInName { get; set; }

    /// <summary>The salted digest of the password.</summary>
    public required string PasswordHash { get; set; }

    /// <summary>How many attempts failed in a row.</summary>
    public int FailedAttempts { get; set; }

    /// <summary>Until when no attempt is accepted, UTC; null when it may be tried.</summary>
    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>Changed when every session of the account must end: a new password, a disabled account.</summary>
    public required string Stamp { get; set; }

    /// <summary>The digest of the token by which programs sign in; null when there is none.</summary>
    public string? TokenHash { get; set; }
}
