using IefWorkflow.Cases.People;

namespace IefWorkflow.Cases.DueDates;

/// <summary>When to remind somebody of a due date.</summary>
/// <param name="Name">As alerts name it: « J-5 ».</param>
/// <param name="Days">Days from the prudent date, negative before; or working days from the start.</param>
/// <param name="Role">Whom.</param>
/// <param name="FromStart">Whether the days are working days counted from the start.</param>
/// <param name="IsEscalation">Whether it goes up.</param>
public sealed record ReminderBand(string Name, int Days, Role Role, bool FromStart = false, bool IsEscalation = false);
