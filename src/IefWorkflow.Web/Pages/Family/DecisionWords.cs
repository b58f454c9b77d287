using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Reading.Families;
using IefWorkflow.Law.Notifications;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Web.Pages.Family;

/// <summary>Decisions in words that families use.</summary>
internal static class DecisionWords
{
    /// <summary>The result in one sentence.</summary>
    public static string Sentence(FamilyDecision decision) => decision.Kind switch
    {
        DecisionKind.Grant => $"Votre demande est acceptée{Until(decision)}.",
        DecisionKind.ShorterGrant => $"Votre demande est acceptée, mais pour moins longtemps que demandé{Until(decision)}.",
        DecisionKind.Refusal => "Votre demande est refusée.",
        DecisionKind.TacitAcceptance => $"Votre demande est acceptée, parce que personne n'a répondu dans le délai{Until(decision)}.",
        DecisionKind.AuthorisationWithdrawal => "L'autorisation vous est retirée.",
        DecisionKind.RefusalWithdrawal => "Le refus est retiré\u00A0: votre demande est de nouveau examinée, ou acceptée.",
        DecisionKind.AppealGranted => "Votre recours est accepté\u00A0: l'autorisation vous est donnée.",
        DecisionKind.AppealRejected => "Votre recours est rejeté\u00A0: le refus reste valable.",
        DecisionKind.AppealInadmissible => "Votre recours est irrecevable\u00A0: la commission n'a pas pu l'examiner.",
        DecisionKind.TacitRejection => "Votre recours est rejeté, parce que la commission n'a pas répondu dans le délai.",
        _ => Cases.Codes.FrenchCodes.Label(decision.Kind) + ".",
    };

    /// <summary>How the decision came to the family; null where nothing was sent.</summary>
    public static string? Notification(FamilyDecision decision) => decision switch
    {
        { Channel: null } => null,
        { Channel: NotificationChannel.RegisteredElectronic, NotifiedOn: { } day } => $"Elle vous a été envoyée par lettre recommandée électronique le {FrenchDate.Plain(decision.SentOn!.Value)}. Elle est notifiée depuis le {FrenchDate.WithWeekday(day)}.",
        { Channel: NotificationChannel.RegisteredLetter, NotifiedOn: { } day } => $"Elle vous a été envoyée par lettre recommandée le {FrenchDate.Plain(decision.SentOn!.Value)}. Elle est notifiée depuis le {FrenchDate.WithWeekday(day)}.",
        { Channel: NotificationChannel.HandDelivery, NotifiedOn: { } day } => $"Elle vous a été remise en main propre le {FrenchDate.WithWeekday(day)}.",
        { SentOn: { } sentOn } => $"Elle vous a été envoyée le {FrenchDate.WithWeekday(sentOn)}.",
        _ => null,
    };

    private static string Until(FamilyDecision decision) => decision.Until is { } day ? $", jusqu'au {FrenchDate.Plain(day)}" : "";
}
