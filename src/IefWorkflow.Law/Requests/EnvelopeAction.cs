namespace IefWorkflow.Law.Requests;

/// <summary>What can be done, or attempted, with a sealed envelope.</summary>
public enum EnvelopeAction
{
    /// <summary>Record that it came: date, seal intact or not.</summary>
    RegisterReceived,

    /// <summary>Record that it came open, seal it again at once and tell doctor and family.</summary>
    RecordOpenedInTransit,

    /// <summary>Hand it over to the doctor.</summary>
    TransmitToDoctor,

    /// <summary>Open it.</summary>
    Open,

    /// <summary>Read the certificate.</summary>
    ReadCertificate,

    /// <summary>Say whether the date of the certificate is right.</summary>
    ConfirmDate,

    /// <summary>Give the opinion, without medical data.</summary>
    GiveOpinion,

    /// <summary>Read the opinion given.</summary>
    ReadOpinion,

    /// <summary>Give it back or destroy it at the end of the case.</summary>
    ReturnOrDestroy,

    /// <summary>Scan or upload its content.</summary>
    ScanContent,

    /// <summary>Write a diagnosis into the case.</summary>
    StoreDiagnosis,
}
