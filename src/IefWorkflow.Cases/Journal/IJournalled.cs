namespace IefWorkflow.Cases.Journal;

/// <summary>Something that has a journal of its own: a file, or the register of the administration.</summary>
public interface IJournalled
{
    /// <summary>The identifier under which its entries are kept.</summary>
    string Id { get; }

    /// <summary>How many entries it has.</summary>
    long JournalCount { get; set; }

    /// <summary>The digest of the last one.</summary>
    string JournalHead { get; set; }
}
