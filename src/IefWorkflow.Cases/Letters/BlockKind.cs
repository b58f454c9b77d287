namespace IefWorkflow.Cases.Letters;

/// <summary>What a part of a letter is.</summary>
internal enum BlockKind
{
    /// <summary>The subject line, printed after « Objet : ».</summary>
    Subject,

    /// <summary>The title of an act or form, which has no addressee.</summary>
    Title,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A list with dashes.</summary>
    Dashes,

    /// <summary>A list numbered 1°, 2°, 3°.</summary>
    Numbers,

    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A row of a table.</summary>
    Row,

    /// <summary>A header cell.</summary>
    HeaderCell,

    /// <summary>A cell.</summary>
    Cell,

    /// <summary>The signature: capacity first, name last.</summary>
    Signature,
}
