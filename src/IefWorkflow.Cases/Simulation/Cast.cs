using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Settings;

namespace IefWorkflow.Cases.Simulation;

/// <summary>The people of a simulated académie: one in every role, whose account bears the word of the role.</summary>
public static class Cast
{
    /// <summary>The accounts.</summary>
    public static IEnumerable<Account> Of(AcademySettings settings)
    {
        foreach (var role in Enum.GetValues<Role>().Where(role => role is not Role.System))
        {
            yield return new Account
            {
                Id = role.Code(),
                Name = $"{role.Label()} ({settings.Name})",
                Role = role,
                Email = $"{role.Code()}@academie.example",
                EmailIsVerified = true,
            };
        }
    }
}
