namespace IefWorkflow.Cases.Requests.Drafts;

/// <summary>A draft as its pages show it.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Answers">What was answered, by control name.</param>
/// <param name="Documents">The documents received.</param>
/// <param name="UpdatedAt">When it was last touched, UTC.</param>
public sealed record DraftView(string Id, IReadOnlyDictionary<string, string> Answers, IReadOnlyList<DraftDocument> Documents, DateTimeOffset UpdatedAt)
{
    /// <summary>An answer; empty when none was given.</summary>
    public string this[string name] => Answers.GetValueOrDefault(name, "");

    /// <summary>Whether a box was ticked.</summary>
    public bool Ticks(string name) => this[name] == "true";
}
