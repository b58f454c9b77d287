using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Cases.Requests;

/// <summary>What a person is to a file.</summary>
public enum CasePersonKind
{
    /// <summary>A person responsible for the child.</summary>
    [Code("responsable", "Personne responsable de l'enfant")]
    Guardian,

    /// <summary>A person who teaches the child.</summary>
    [Code("instructeur", "Personne chargée d'instruire l'enfant")]
    Instructor,

    /// <summary>A person who acts for the responsible persons: a lawyer, or somebody they mandated.</summary>
    [Code("representant", "Représentant des personnes responsables")]
    Representative,
}
