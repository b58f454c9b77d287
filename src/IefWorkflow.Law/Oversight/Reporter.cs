namespace IefWorkflow.Law.Oversight;

/// <summary>Who reports a breach of the obligation to enrol or be authorised.</summary>
public enum Reporter
{
    /// <summary>The mayor, who must, without delay.</summary>
    Mayor,

    /// <summary>A person of III of R131-3 (school council, social services…), who may.</summary>
    EntitledPerson,

    /// <summary>The head of the school to which a child found outside was brought, who must, without delay (R131-9).</summary>
    HeadOfSchool,

    /// <summary>Anybody else: kept as information.</summary>
    Other,
}
