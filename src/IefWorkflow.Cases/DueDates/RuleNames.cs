namespace IefWorkflow.Cases.DueDates;

/// <summary>The limits as people call them.</summary>
public static class RuleNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["R131-11-6/ack"] = "Accusé de réception",
        ["R131-11-7/ack"] = "Accusé de réception sans délai",
        ["R131-11-7/steps"] = "Accusé de réception",
        ["R131-11-6/deadline"] = "Pièces manquantes",
        ["R131-11-2/doctor"] = "Avis du médecin",
        ["L131-5/implied-acceptance"] = "Acceptation implicite",
        ["R131-11-8/letter"] = "Informations à donner à la famille",
        ["R131-11-9/recipients"] = "Changement de résidence à transmettre",
        ["R131-4/report"] = "Signalement à traiter",
        ["D131-11-12/one-month"] = "Réunion de la commission",
        ["D131-11-12/five-working-days"] = "Notification de la décision",
        ["CRPA-L231-4/rapo-implied-rejection"] = "Rejet implicite",
        ["CJA-R421-1/ta-deadline"] = "Recours devant le tribunal administratif",
        ["CRPA-L232-4/reasons"] = "Communication des motifs",
        ["D131-11-11/mandate"] = "Fin des mandats",
        ["D131-11-10/deadline"] = "Recours préalable",
        ["R131-11-2/duration"] = "Fin de l'autorisation",
        ["R131-11-9/deadline"] = "Déclaration du changement de résidence",
        ["L131-10/control-from"] = "Premier contrôle possible",
        ["CRPA-L242-1/withdrawal-limit"] = "Retrait de l'autorisation possible",
        ["CRPA-L412-6/refusal-withdrawal"] = "Retrait du refus possible",
    };

    /// <summary>The name of a rule; its identifier where it has none.</summary>
    public static string Of(string rule) => Names.GetValueOrDefault(rule, rule);
}
