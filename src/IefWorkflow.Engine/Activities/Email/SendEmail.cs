using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Mail;

namespace IefWorkflow.Engine.Activities.Email;

/// <summary>Has a message sent once the step is committed. What is wrong with its headers is an incident.</summary>
/// <remarks>
/// The <c>error</c> activity runs when the host refuses the message. That it could not be delivered later shows in the host's outbox:
/// the workflow has gone on by then.
/// </remarks>
[Activity("Elsa", "Courriels", "Envoie un courriel, une fois l'étape enregistrée.", DisplayName = "Envoyer un courriel", Kind = ActivityKind.Task)]
[Ports("error")]
public sealed class SendEmail(IOutgoingMail mail) : Activity
{
    /// <summary>The sender.</summary>
    [Input(DisplayName = "Expéditeur", Description = "Vide\u00A0: l'expéditeur habituel.")]
    public Input<string> From { get; set; } = null!;

    /// <summary>The recipients.</summary>
    [Input(DisplayName = "Destinataires", UIHint = "multitext")]
    public Input<string[]> To { get; set; } = null!;

    /// <summary>Those who get a copy.</summary>
    [Input(DisplayName = "Copie à", UIHint = "multitext", Category = "Plus")]
    public Input<string[]> Cc { get; set; } = null!;

    /// <summary>Those who get a copy unseen by the others.</summary>
    [Input(DisplayName = "Copie cachée à", UIHint = "multitext", Category = "Plus")]
    public Input<string[]> Bcc { get; set; } = null!;

    /// <summary>The subject.</summary>
    [Input(DisplayName = "Objet")]
    public Input<string> Subject { get; set; } = null!;

    /// <summary>The documents to join.</summary>
    [Input(DisplayName = "Pièces jointes", Description = "Référence d'un document, ou liste de références.", UIHint = "multiline")]
    public Input<object> Attachments { get; set; } = null!;

    /// <summary>The text, as HTML.</summary>
    [Input(DisplayName = "Texte", UIHint = "multiline")]
    public Input<string> Body { get; set; } = null!;

    /// <inheritdoc/>
    protected internal override async ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var message = Message(context);
        try
        {
            await mail.QueueAsync(message, cancellationToken);
        }
        catch (MailRefusedException) when (context.Node.Child("error") is not null)
        {
            context.Schedule("error");
            return;
        }

        await context.CompleteAsync();
    }

    private OutgoingMessage Message(ActivityContext context)
    {
        var message = new OutgoingMessage(
            context.IdempotencyKey,
            context.Get(From) is { Length: > 0 } from ? MailHeaders.Address("Expéditeur", from) : null,
            MailHeaders.Addresses("Destinataires", context.Get(To)),
            MailHeaders.Addresses("Copie à", context.Get(Cc)),
            MailHeaders.Addresses("Copie cachée à", context.Get(Bcc)),
            MailHeaders.OneLine("Objet", context.Get(Subject) ?? ""),
            context.Get(Body) ?? "",
            MailHeaders.Attachments("Pièces jointes", context.Get(Attachments)));
        return message.To.Count + message.Cc.Count + message.Bcc.Count > 0 ? message : throw new MailRefusedException("Le courriel n'a aucun destinataire\u00A0: donnez-en un.");
    }
}
