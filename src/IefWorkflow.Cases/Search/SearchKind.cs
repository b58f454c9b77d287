namespace IefWorkflow.Cases.Search;

/// <summary>By what files were looked for.</summary>
public enum SearchKind
{
    /// <summary>Nothing was asked.</summary>
    Nothing,

    /// <summary>The number of the file, or its beginning.</summary>
    Number,

    /// <summary>The date of birth of the child.</summary>
    BirthDate,

    /// <summary>The number of a registered letter.</summary>
    Registered,

    /// <summary>Names, or their beginnings.</summary>
    Name,

    /// <summary>Names that sound alike.</summary>
    Sound,
}
