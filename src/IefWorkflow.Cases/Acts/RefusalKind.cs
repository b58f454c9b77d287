namespace IefWorkflow.Cases.Acts;

/// <summary>Why an act was refused; hosts answer accordingly.</summary>
public enum RefusalKind
{
    /// <summary>The data are missing or malformed.</summary>
    BadInput,

    /// <summary>The role or the scope does not reach it.</summary>
    Forbidden,

    /// <summary>There is no such file, act or person.</summary>
    NotFound,

    /// <summary>The procedure does not expect this act now, or somebody else did it first.</summary>
    NotExpected,

    /// <summary>The law does not allow it.</summary>
    Unlawful,
}
