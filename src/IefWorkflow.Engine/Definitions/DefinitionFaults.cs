namespace IefWorkflow.Engine.Definitions;

/// <summary>Collects the faults of one definition, up to a number that a person can read.</summary>
internal sealed class DefinitionFaults
{
    /// <summary>How many faults are reported.</summary>
    public const int Most = 100;

    private readonly List<DefinitionFault> faults = [];

    /// <summary>Whether nothing was found.</summary>
    public bool IsEmpty => faults.Count == 0;

    /// <summary>Whether further faults would no longer be reported.</summary>
    public bool IsFull => faults.Count >= Most;

    /// <summary>The faults in the order in which they were found.</summary>
    public IReadOnlyList<DefinitionFault> All => faults;

    /// <summary>Adds a fault; the last one that fits says that there are more.</summary>
    public void Add(string path, string message) => Add(new DefinitionFault(path, message.WithNbsp()));

    /// <summary>Adds a fault whose text is ready.</summary>
    public void Add(DefinitionFault fault)
    {
        if (IsFull) return;
        faults.Add(faults.Count < Most - 1 ? fault : new DefinitionFault(DefinitionPath.Document, "Trop de fautes, la suite n'est pas montrée : corrigez d'abord celles-ci.".WithNbsp()));
    }
}
