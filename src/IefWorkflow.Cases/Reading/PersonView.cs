using IefWorkflow.Cases.Requests;

namespace IefWorkflow.Cases.Reading;

/// <summary>A person of a file as a page shows it.</summary>
/// <param name="Kind">What the person is to the file.</param>
/// <param name="Name">The name.</param>
/// <param name="Address">The postal address; null where it is protected from the reader.</param>
/// <param name="Email">The e-mail address; null for none, or where it is protected from the reader.</param>
public sealed record PersonView(CasePersonKind Kind, string Name, string? Address, string? Email);
