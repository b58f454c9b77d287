using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Cases.People;

/// <summary>The capacity in which a role signs (CRPA L212-1), as a letter prints it above the name.</summary>
internal static class Capacity
{
    /// <summary>It, in full.</summary>
    public static string Of(Role role) => role switch
    {
        Role.Dasen => "Le directeur académique des services de l'éducation nationale",
        Role.President => "Le président de la commission",
        _ => role.Label(),
    };
}
