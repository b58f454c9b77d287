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
}
