using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Appeals;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.TimeLimits;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Appeals;

/// <summary>Acknowledges the appeal (L-12): when it was received, when silence will reject it, how to contest that.</summary>
[Act("accuser-reception-recours", "Accuser réception du recours", Role.Secretary, On = [CaseKind.Appeal], Article = "CRPA L411-3", AnswersTask = true)]
public sealed class AcknowledgeReceipt : Act
{
    /// <summary>The day it is sent; today by default.</summary>
    [Field("envoye-le", "Envoyé le")]
    public DateOnly? SentOn { get; init; }

    /// <summary>The mentions that the letter carries; all by default.</summary>
    [Field("mentions", "Mentions du courrier", Help = "Toutes par défaut")]
    public IReadOnlyList<string>? Mentions { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var appeal = await session.AppealAsync(file, cancellationToken);
        var sentOn = SentOn ?? session.Today;
        if (sentOn > session.Today || sentOn < appeal.FirstReceivedOn) return BadInput("L'accusé de réception part entre la réception et aujourd'hui\u00A0: corrigez la date d'envoi.");
        if (CommissionLetter.CheckAcknowledgement(Mentions ?? CommissionLetter.AcknowledgementMentions) is { CanSend: false } check) return Unlawful($"Il manque à l'accusé de réception\u00A0: {string.Join(", ", check.Missing)}.", "CRPA L411-3");

        appeal.AcknowledgedOn = sentOn;
        var fields = Fields(session, file, appeal);
        await session.Letters.PrepareAsync(file, "L-12", $"{file.Id}:L-12", fields, null, cancellationToken);
        await WriteAsync(session, file, fields, cancellationToken);
        context.Answer(AcknowledgeAppeal.Sent);
        return null;
    }

    private static JsonObject Fields(CaseSession session, CaseFile file, Appeal appeal)
    {
        var (fields, calendar, service) = (appeal.LetterFields(), session.CalendarOf(file), session.Settings.Commission);
        fields["numero"] = file.Number;
        fields["date_un_mois"] = FrenchDate.Plain(appeal.Limit(MeetingLimit.Definition.Rule, appeal.FirstReceivedOn, calendar, session.Readings)!.Value.Prudent);
        fields["date_rejet_implicite"] = FrenchDate.Plain(appeal.Limit(TacitRejection.Definition.Rule, appeal.FirstReceivedOn, calendar, session.Readings)!.Value.Legal);
        (fields["ville"], fields["service"], fields["adresse"], fields["courriel"], fields["telephone"]) = (session.Settings.Tribunal, service.Name, service.Address, service.Email, service.Telephone);
        return fields;
    }

    private static async ValueTask WriteAsync(CaseSession session, CaseFile file, JsonObject fields, CancellationToken cancellationToken)
    {
        var persons = await session.Db.Set<CasePerson>().Where(person => person.CaseId == file.Id && person.Email != null).ToListAsync(cancellationToken);
        var body = $"Votre recours, reçu le {fields["date_reception"]}, est enregistré sous le n°\u00A0{file.Number}. La commission se réunit au plus tard le {fields["date_un_mois"]}. Sans décision notifiée, il sera réputé rejeté le {fields["date_rejet_implicite"]}.\n\nVous pouvez compléter votre dossier jusqu'à la réunion de la commission. Les voies de recours sont dans l'accusé de réception, qui vous est adressé.";
        foreach (var person in persons) await session.Outbox.WriteAsync(file, person.Email!, person.Name, MessageKind.Letter, $"{file.Id}:L-12:{person.Position}", $"Recours {file.Number}\u00A0: accusé de réception", body, cancellationToken);
    }
}
