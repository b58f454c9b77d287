namespace IefWorkflow.Law.Requests;

/// <summary>Who may touch, or wish to touch, a sealed envelope.</summary>
public enum EnvelopeActor
{
    /// <summary>The family that filed it.</summary>
    Family,

    /// <summary>The clerk (<i>gestionnaire</i>) of the DSDEN.</summary>
    Clerk,

    /// <summary>The DASEN.</summary>
    Dasen,

    /// <summary>The doctor of the education service.</summary>
    Doctor,

    /// <summary>The secretary of the commission.</summary>
    Secretary,

    /// <summary>The president of the commission.</summary>
    President,

    /// <summary>A member of the commission who is not its doctor.</summary>
    Member,

    /// <summary>The head of the school.</summary>
    Head,

    /// <summary>The town hall.</summary>
    Mayor,

    /// <summary>Who runs the software.</summary>
    Administrator,
}
