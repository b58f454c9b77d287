namespace IefWorkflow.Cases.People;

/// <summary>A link sent by e-mail that proves that an address is its holder's. Only the digest of its token is kept; it serves once.</summary>
public sealed class AccountLink
{
    /// <summary>The SHA-256 of the token, in lower-case hexadecimal.</summary>
    public required string TokenHash { get; init; }

    /// <summary>What it allows.</summary>
    public required AccountLinkPurpose Purpose { get; init; }

    /// <summary>The address it was sent to, lower case.</summary>
    public required string Email { get; init; }

    /// <summary>The account concerned; null when one is to be created.</summary>
    public string? AccountId { get; init; }

    /// <summary>When it was sent, UTC.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Until when it serves, UTC.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
