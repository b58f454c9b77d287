namespace IefWorkflow.Cases.Definitions;

/// <summary>The definitions that acts start: the service cannot do its work while one of them is not published.</summary>
public static class ProcedureNames
{
    /// <summary>The request for an authorisation (L131-5).</summary>
    public const string Request = "demande-autorisation";

    /// <summary>The appeal before the commission (D131-11-10).</summary>
    public const string Appeal = "recours-rapo";

    /// <summary>The change of residence (R131-11-7).</summary>
    public const string Residence = "changement-residence";

    /// <summary>The mandates of the commission (D131-11-11).</summary>
    public const string Mandates = "mandats-commission";

    /// <summary>The departmental body (D131-4-1).</summary>
    public const string DepartmentalBody = "instance-departementale";

    /// <summary>The report of a breach (L131-5-1, L131-9).</summary>
    public const string BreachReport = "signalement-manquement";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Request, Appeal, Residence, Mandates, DepartmentalBody, BreachReport];
}
