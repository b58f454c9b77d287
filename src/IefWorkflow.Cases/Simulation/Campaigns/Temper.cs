using IefWorkflow.Cases.People;

namespace IefWorkflow.Cases.Simulation.Campaigns;

/// <summary>How people of a role take their tasks: at once, late, or not at all.</summary>
internal static class Temper
{
    /// <summary>After how many days a task is taken; null when it is left.</summary>
    public static int? Delay(Role role, Dice dice)
    {
        var (prompt, slow) = role switch
        {
            Role.Secretary or Role.President => (88, 10),
            Role.Clerk => (80, 15),
            Role.Head => (60, 25),
            _ => (70, 20),
        };
        var drawn = dice.Below(100);
        if (drawn < prompt) return dice.Between(0, 4);
        return drawn < prompt + slow ? dice.Between(5, 30) : null;
    }
}
