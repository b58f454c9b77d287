using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Cases.Reading;

/// <summary>The parts of the list of files.</summary>
public enum FileTab
{
    /// <summary>Open files in which something is expected and that nobody follows.</summary>
    [Code("a-prendre", "À prendre")]
    ToTake,

    /// <summary>Open files that the reader follows.</summary>
    [Code("suivis", "Suivis par moi")]
    Mine,

    /// <summary>Open files in which something is expected of the family.</summary>
    [Code("famille", "En attente de la famille")]
    WithFamily,

    /// <summary>Open appeals.</summary>
    [Code("commission", "En commission")]
    WithCommission,

    /// <summary>Closed files.</summary>
    [Code("termines", "Terminés")]
    Closed,

    /// <summary>Every file.</summary>
    [Code("tous", "Tous")]
    All,
}
