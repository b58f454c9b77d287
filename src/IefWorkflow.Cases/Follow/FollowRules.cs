using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;

namespace IefWorkflow.Cases.Follow;

/// <summary>Who may follow which files.</summary>
internal static class FollowRules
{
    /// <summary>Whether a role follows files: takes them, and is handed them.</summary>
    public static bool Follows(Role role) => role is Role.Clerk or Role.Dasen or Role.Secretary;

    /// <summary>Whether an account may follow a file.</summary>
    public static bool MayFollow(Account account, CaseFile file) => account.IsActive && Follows(account.Role) && Rights.Reaches(account.ToActor(), file);
}
