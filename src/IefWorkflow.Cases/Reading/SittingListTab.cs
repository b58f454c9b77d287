using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Cases.Reading;

/// <summary>A part of the list of sittings.</summary>
public enum SittingListTab
{
    /// <summary>Those ahead and the one that is open.</summary>
    [Code("prochaines", "Prochaines")]
    Ahead,

    /// <summary>Those held of which a decision was not sent yet.</summary>
    [Code("a-notifier", "À notifier")]
    ToNotify,

    /// <summary>The others.</summary>
    [Code("passees", "Passées")]
    Past,
}
