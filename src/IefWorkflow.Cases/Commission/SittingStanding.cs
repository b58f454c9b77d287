using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Cases.Commission;

/// <summary>Where a sitting stands.</summary>
public enum SittingStanding
{
    /// <summary>A date is set.</summary>
    [Code("programmee", "Programmée")]
    Planned,

    /// <summary>The members were convened.</summary>
    [Code("convoquee", "Convoquée")]
    Convened,

    /// <summary>The president opened it.</summary>
    [Code("ouverte", "Ouverte")]
    Opened,

    /// <summary>It was closed.</summary>
    [Code("close", "Close")]
    Ended,

    /// <summary>The commission could not sit: the failure was recorded.</summary>
    [Code("carence", "Carence")]
    Failed,

    /// <summary>It was called off before it was opened.</summary>
    [Code("annulee", "Annulée")]
    CalledOff,
}
