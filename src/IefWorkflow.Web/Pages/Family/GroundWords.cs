using IefWorkflow.Law.Requests;

namespace IefWorkflow.Web.Pages.Family;

/// <summary>The grounds in words that families use.</summary>
internal static class GroundWords
{
    /// <summary>The grounds that can be put forward today. The authorisation as of right ended with the school year 2023-2024.</summary>
    public static IReadOnlyList<Ground> Offered { get; } = [.. Enum.GetValues<Ground>().Where(ground => ground is not Ground.AsOfRight)];

    /// <summary>What it is about.</summary>
    public static string Title(Ground ground) => ground switch
    {
        Ground.Health => "La santé de mon enfant",
        Ground.Disability => "Le handicap de mon enfant",
        Ground.Sport => "Une activité sportive intensive",
        Ground.Arts => "Une activité artistique intensive",
        Ground.Itinerancy => "Notre famille se déplace en France toute l'année",
        Ground.Remoteness => "Notre logement est trop loin d'une école publique",
        Ground.OwnSituation => "Une situation propre à mon enfant",
        _ => Grounds.Label(ground),
    };

    /// <summary>When it applies.</summary>
    public static string Help(Ground ground) => ground switch
    {
        Ground.Health => "Il faut un certificat médical de moins d'un an, dans une enveloppe fermée.",
        Ground.Disability => "Il faut un certificat médical dans une enveloppe fermée, ou les décisions de la commission des droits des personnes handicapées (CDAPH).",
        Ground.Sport => "Son emploi du temps ne permet pas d'aller à l'école.",
        Ground.Arts => "Son emploi du temps ne permet pas d'aller à l'école.",
        Ground.Itinerancy => "Par exemple pour le métier des parents.",
        Ground.Remoteness => "Aucune école publique n'est assez proche.",
        Ground.OwnSituation => "Vous présentez un projet éducatif adapté à cette situation. Aucun certificat médical n'est demandé.",
        _ => "",
    };
}
