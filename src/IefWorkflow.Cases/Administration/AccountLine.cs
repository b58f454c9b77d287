using IefWorkflow.Cases.People;

namespace IefWorkflow.Cases.Administration;

/// <summary>An account as the administrator sees it.</summary>
/// <param name="Account">The account.</param>
/// <param name="SignInName">What the person types to sign in; null for an account that cannot.</param>
/// <param name="LockedUntil">Until when too many wrong passwords keep it closed, UTC; null when they do not.</param>
public sealed record AccountLine(Account Account, string? SignInName, DateTimeOffset? LockedUntil);
