namespace IefWorkflow.Engine.Expressions.JavaScript;

/// <summary>Why an expression gave no value.</summary>
public enum JavaScriptErrorKind
{
    /// <summary>It cannot be read, or uses what is not supported.</summary>
    Syntax,

    /// <summary>It threw, or gave a value that a workflow cannot hold.</summary>
    Runtime,

    /// <summary>It ran for too long.</summary>
    TimeLimit,

    /// <summary>It ran too many statements.</summary>
    StatementLimit,

    /// <summary>Its functions called each other too deep.</summary>
    RecursionLimit,

    /// <summary>It used too much memory.</summary>
    MemoryLimit,
}
