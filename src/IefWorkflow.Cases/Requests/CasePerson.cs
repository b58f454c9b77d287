namespace IefWorkflow.Cases.Requests;

/// <summary>A person of a file who is not staff.</summary>
public sealed class CasePerson
{
    /// <summary>The file.</summary>
    public required string CaseId { get; init; }

    /// <summary>The place among the persons of the file, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>What the person is to the file.</summary>
    public required CasePersonKind Kind { get; init; }

    /// <summary>First name and last name.</summary>
    public required string Name { get; init; }

    /// <summary>The postal address; empty for that of the child.</summary>
    public string Address { get; set; } = "";

    /// <summary>The e-mail address; null when none was given.</summary>
    public string? Email { get; init; }

    /// <summary>Whether the person agreed to electronic registered letters (CRPA L112-15).</summary>
    public bool AgreesToElectronic { get; init; }

    /// <summary>Whether the address must not be told to the other persons of the file.</summary>
    public bool AddressIsProtected { get; init; }
}
