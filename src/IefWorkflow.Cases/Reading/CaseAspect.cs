namespace IefWorkflow.Cases.Reading;

/// <summary>A part of a file that a role may see or not.</summary>
public enum CaseAspect
{
    /// <summary>Number, kind, state and days.</summary>
    Standing,

    /// <summary>What the file is about: the child, the ground, the years.</summary>
    Details,

    /// <summary>The child of whom the head of the school must speak: name, birth, school, what the family says. Nothing about health, no address, no parent.</summary>
    Pupil,

    /// <summary>What is expected of whom.</summary>
    Tasks,

    /// <summary>Legal clocks with their explanation.</summary>
    DueDates,

    /// <summary>What happened, one line an entry.</summary>
    Timeline,

    /// <summary>The data of each entry of the journal.</summary>
    TimelineData,

    /// <summary>The letters.</summary>
    Letters,

    /// <summary>The e-mails.</summary>
    Messages,

    /// <summary>Which supporting documents are there.</summary>
    Pieces,

    /// <summary>The content of the documents that are not about health.</summary>
    PieceContents,

    /// <summary>The content of the documents about health.</summary>
    HealthPapers,

    /// <summary>The persons of the file.</summary>
    Persons,

    /// <summary>Addresses that must not be told.</summary>
    ProtectedAddresses,

    /// <summary>The decisions.</summary>
    Decisions,

    /// <summary>The opinion of the head of the school.</summary>
    HeadOpinion,

    /// <summary>Where the doctor's opinion points.</summary>
    MedicalDirection,

    /// <summary>The text of the doctor's opinion.</summary>
    MedicalText,

    /// <summary>Who voted what.</summary>
    Votes,
}
