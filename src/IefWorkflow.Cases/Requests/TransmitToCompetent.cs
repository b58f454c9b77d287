using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Requests;

/// <summary>Sends a request on to the competent DASEN and tells the family (CRPA L114-2). The two months start on receipt there (L114-3).</summary>
[Act("transmettre-au-competent", "Transmettre au DASEN compétent", Role.Clerk, Role.Dasen, On = [CaseKind.Request], Article = "CRPA L114-2")]
public sealed class TransmitToCompetent : Act
{
    /// <summary>The outcome when the competent service is of this académie: it goes on with the same file.</summary>
    public const string Inside = "Dans l'académie";

    /// <summary>The outcome when it is of another.</summary>
    public const string Outside = "Hors académie";

    /// <summary>The département where the child lives, where the request did not say it right.</summary>
    [Field("residence", "Département de résidence de l'enfant", Help = "S'il n'est pas celui que la demande indique")]
    public Departement? Residence { get; init; }

    /// <summary>The day the competent service received it; today by default.</summary>
    [Field("recu-le", "Reçue par le service compétent le")]
    public DateOnly? ReceivedOn { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var request = await session.RequestAsync(file, cancellationToken);
        var receivedOn = ReceivedOn ?? session.Today;
        if (receivedOn > session.Today) return BadInput("La réception ne peut pas être datée dans l'avenir\u00A0: corrigez la date.");
        if (receivedOn < request.ReceivedOn) return BadInput("Le service compétent ne peut pas avoir reçu la demande avant le premier saisi\u00A0: corrigez la date.");
        if (request.Settled(file) is { } settled) return NotExpected($"{settled} La demande ne se transmet plus.");
        if (Competence.Of(Residence ?? request.Residence, file.Departement) is not Competence.TransmitTo { To: var to })
        {
            return NotExpected($"Le DASEN du département {file.Departement} est compétent\u00A0: l'enfant y réside.");
        }

        var task = await session.Tasks.FindOpenAsync(file.Id, "transmettre-au-competent", cancellationToken);
        var isInside = session.Settings.Departements.Contains(to) && task is not null;
        request.Residence = to;
        var fields = RequestFields.Of(file, request, session.Settings);
        fields["dep"] = to.Code;
        fields["destinataire"] = $"Direction des services départementaux\nde l'éducation nationale\n(département {to.Code})";
        fields["transmis-le"] = RequestFields.Text(session.Today);
        await context.WriteAsync("L-04", fields, cancellationToken);
        if (isInside) (file.Departement, request.CompetentReceivedOn) = (to, receivedOn);
        else request.TransferredOn = session.Today;

        if (task is null) context.Tell(file, "transmission");
        else context.Answer(task, isInside ? Inside : Outside);
        return null;
    }
}
