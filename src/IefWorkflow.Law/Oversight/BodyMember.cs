namespace IefWorkflow.Law.Oversight;

/// <summary>The seats of the departmental body, each held in person or by a representative.</summary>
public enum BodyMember
{
    /// <summary>The prefect, who presides with the DASEN.</summary>
    Prefect,

    /// <summary>The DASEN, who presides with the prefect.</summary>
    Dasen,

    /// <summary>The president of the departmental council.</summary>
    DepartmentalCouncil,

    /// <summary>The mayors of the communes concerned.</summary>
    Mayors,

    /// <summary>The presidents of the intercommunal bodies concerned.</summary>
    IntercommunalBodies,

    /// <summary>The director of the family-allowance office (CAF).</summary>
    FamilyAllowanceOffice,

    /// <summary>The director of the agricultural social-insurance office (MSA).</summary>
    AgriculturalInsuranceOffice,

    /// <summary>The public prosecutor of the departmental council's tribunal.</summary>
    Prosecutor,
}
