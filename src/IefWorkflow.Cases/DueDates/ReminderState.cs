namespace IefWorkflow.Cases.DueDates;

/// <summary>What became of a reminder.</summary>
public enum ReminderState
{
    /// <summary>Its time has not come.</summary>
    Waiting,

    /// <summary>It was sent, or raised as an alert because nobody could be written to.</summary>
    Fired,

    /// <summary>The due date was settled before.</summary>
    Moot,
}
