using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Cases.Tasks;

/// <summary>How much time is left, in four words; in the order in which people must look.</summary>
public enum Urgency
{
    /// <summary>The legal date is past.</summary>
    [Code("en-retard", "En retard")]
    Late,

    /// <summary>Three working days or less are left before the prudent date.</summary>
    [Code("urgent", "Urgent")]
    Urgent,

    /// <summary>It falls within seven days.</summary>
    [Code("cette-semaine", "Cette semaine")]
    ThisWeek,

    /// <summary>There is time, or no limit.</summary>
    [Code("a-surveiller", "À surveiller")]
    Watch,
}
