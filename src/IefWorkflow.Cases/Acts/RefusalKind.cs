using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Cases.Acts;

/// <summary>Why an act was refused; hosts answer accordingly.</summary>
public enum RefusalKind
{
    /// <summary>The data are missing or malformed.</summary>
    [Code("donnees", "Données à corriger")]
    BadInput,

    /// <summary>The role or the scope does not reach it.</summary>
    [Code("interdit", "Hors de vos droits")]
    Forbidden,

    /// <summary>There is no such file, act or person.</summary>
    [Code("introuvable", "Introuvable")]
    NotFound,

    /// <summary>The procedure does not expect this act now, or somebody else did it first.</summary>
    [Code("inattendu", "Pas attendu")]
    NotExpected,

    /// <summary>The law does not allow it.</summary>
    [Code("illicite", "Contraire au droit")]
    Unlawful,
}
