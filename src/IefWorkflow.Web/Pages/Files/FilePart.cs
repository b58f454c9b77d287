using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Web.Pages.Files;

/// <summary>The parts of the page of a file.</summary>
public enum FilePart
{
    /// <summary>What happened.</summary>
    [Code("chronologie", "Chronologie")]
    Timeline,

    /// <summary>What it is about.</summary>
    [Code("demande", "Demande")]
    Details,

    /// <summary>The supporting documents.</summary>
    [Code("pieces", "Pièces")]
    Pieces,

    /// <summary>The e-mails.</summary>
    [Code("messages", "Messages")]
    Messages,

    /// <summary>The letters.</summary>
    [Code("courriers", "Courriers")]
    Letters,

    /// <summary>The persons.</summary>
    [Code("personnes", "Personnes")]
    Persons,

    /// <summary>The journal with its proof.</summary>
    [Code("journal", "Journal")]
    Journal,
}
