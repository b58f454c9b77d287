
namespace IefWorkflow.Law.Requests;

/// <summary>Whether the diploma of the person who teaches allows them to, on the 4° ground.</summary>
public enum ForeignDiploma
{
    /// <summary>The ground asks for no diploma, or the French one is in the file.</summary>
    NoDecisionNeeded,

    /// <summary>A foreign diploma is in the file: the DASEN must record whether it is accepted before granting.</summary>
    DecisionNeeded,

    /// <summary>The DASEN found it comparable to level 4 and authorised the person.</summary>
    Accepted,

    /// <summary>The DASEN did not authorise the person.</summary>
    NotAccepted,
}
