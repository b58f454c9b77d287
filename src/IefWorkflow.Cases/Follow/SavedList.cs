namespace IefWorkflow.Cases.Follow;

/// <summary>A list of files that a person comes back to: its filters under a name of their own.</summary>
public sealed class SavedList
{
    /// <summary>Whose.</summary>
    public required string AccountId { get; init; }

    /// <summary>The name that the person gave it.</summary>
    public required string Name { get; init; }

    /// <summary>The filters, as the query of the address of the list.</summary>
    public required string Query { get; set; }
}
