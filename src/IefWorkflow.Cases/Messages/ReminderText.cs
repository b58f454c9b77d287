using System.Globalization;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Messages;

/// <summary>The words of a reminder (L-17): the number of the file, one date, one action, never a child's name.</summary>
/// <param name="Subject">The subject: <c>[implicite J-7] Dossier 2026-0412…</c>.</param>
/// <param name="Body">The text.</param>
public sealed record ReminderText(string Subject, string Body)
{
    private const string TacitRejectionRule = "CRPA-L231-4/rapo-implied-rejection";

    private static readonly Words Other = new("échéance", "échéance le {0}", "échéance passée depuis le {0}", "Ouvrez le dossier et faites l'étape attendue.");

    private static readonly Dictionary<string, Words> ByRule = new(StringComparer.Ordinal)
    {
        ["R131-11-6/ack"] = new("accusé", "accusé de réception attendu le {0}", "accusé de réception attendu le {0}, pas encore envoyé", "Envoyez l'accusé de réception à la famille."),
        ["R131-11-7/steps"] = new("accusé", "accusé de réception attendu le {0}", "accusé de réception attendu le {0}, pas encore envoyé", "Envoyez l'accusé de réception à la famille."),
        ["R131-11-6/deadline"] = new("pièces", "délai de pièces le {0}", "délai de pièces passé depuis le {0}", "Vérifiez si les pièces demandées sont arrivées."),
        ["R131-11-2/doctor"] = new("avis médical", "pli remis au médecin le {2}, avis souhaité avant le {0}", "pli remis au médecin le {2}, pas d'avis", "Rendez l'avis médical.", "Relancez le médecin."),
        ["L131-5/implied-acceptance"] = new("implicite", "acceptation implicite le {0}, décision à notifier avant cette date", "acceptation implicite née le {0}", "Faites notifier la décision avant cette date."),
        ["R131-11-8/letter"] = new("autorisation", "famille à informer le {0}", "famille pas encore informée de l'autorisation", "Envoyez la lettre d'autorisation et ses informations (R131-11-8)."),
        ["R131-11-9/recipients"] = new("résidence", "changement de résidence à transmettre le {0}", "changement de résidence pas encore transmis", "Transmettez le changement de résidence à ses destinataires (R131-11-9)."),
        ["R131-4/report"] = new("signalement", "signalement à traiter avant le {0}", "signalement pas encore traité", "Traitez le signalement."),
        ["D131-11-12/one-month"] = new("commission", "réunion avant le {1} (dernier jour ouvré {0})", "délai d'un mois dépassé depuis le {1}", "Réunissez la commission."),
        ["D131-11-12/five-working-days"] = new("notification", "décision du {2} à envoyer avant le {0}", "décision du {2} pas encore envoyée, délai passé depuis le {0}", "Envoyez la décision à la famille."),
        [TacitRejectionRule] = new("rejet implicite", "rejet implicite le {0}, décision à prendre avant cette date", "rejet implicite né le {0}\u00A0; la commission peut encore statuer", "Faites statuer la commission."),
        ["CRPA-L232-4/reasons"] = new("motifs", "motifs du rejet implicite à communiquer avant le {0}", "motifs du rejet implicite pas encore communiqués", "Communiquez les motifs à la famille."),
        ["D131-11-11/mandate"] = new("mandat", "fin des mandats de la commission le {0}", "mandats de la commission finis le {0}", "Préparez l'arrêté de nomination."),
    };

    /// <summary>The words of a reminder, on the day it is fired.</summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="file">The file.</param>
    /// <param name="due">The due date.</param>
    /// <param name="reminder">The band.</param>
    /// <param name="cancellationToken">Cancels the step.</param>
    public static async ValueTask<ReminderText> OfAsync(CaseSession session, CaseFile file, DueDate due, Reminder reminder, CancellationToken cancellationToken)
    {
        var words = ByRule.GetValueOrDefault(due.Rule, Other);
        var isLate = session.Today > due.LegalOn;
        var sentence = Dated(isLate ? words.Late : words.Before, due);
        if (isLate && due.Rule == "D131-11-12/one-month" && await session.DueDates.FindRunningAsync(file.Id, TacitRejectionRule, cancellationToken) is { } rejection)
        {
            sentence += $"\u00A0; le rejet implicite naîtra le {FrenchDate.Plain(rejection.PrudentOn)}";
        }

        var number = $"{(file.Kind is CaseKind.Appeal ? "RAPO" : "Dossier")} {file.Number}";
        var action = reminder.IsEscalation ? words.EscalatedAction ?? words.Action : words.Action;
        return new ReminderText($"[{words.Tag} {reminder.Band}] {number}\u00A0: {sentence}", Write(session, due, number, action, isLate));
    }

    private static string Write(CaseSession session, DueDate due, string number, string action, bool isLate)
    {
        var missed = TimeLimitCatalogue.Find(due.Rule, due.StartOn, session.Readings)?.IfMissed ?? due.Rule;
        var legal = due.LegalOn == due.PrudentOn ? "" : $"Dernier jour en droit\u00A0: {FrenchDate.WithWeekday(due.LegalOn)}.\n";
        return $"""
            {number}

            À faire{'\u00A0'}: {action}

            {(isLate ? "Échéance passée" : "Échéance")}{'\u00A0'}: {FrenchDate.WithWeekday(due.PrudentOn)}.
            {legal}Si rien n'est fait{'\u00A0'}: {missed}.

            Comment cette date est comptée{'\u00A0'}:
            {due.Explanation}
            """;
    }

    private static string Dated(string sentence, DueDate due) =>
        string.Format(CultureInfo.InvariantCulture, sentence, FrenchDate.Plain(due.PrudentOn), FrenchDate.Plain(due.LegalOn), FrenchDate.Plain(due.StartOn));

    /// <summary>The words of a rule: {0} is the prudent date, {1} the legal date, {2} the start.</summary>
    private sealed record Words(string Tag, string Before, string Late, string Action, string? EscalatedAction = null);
}
