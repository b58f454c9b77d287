using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Requests;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Requests;

/// <summary>Hands the sealed envelope over to the doctor, with its slip (R131-11-2 al. 3).</summary>
[Act("remettre-pli", "Remettre le pli au médecin", Role.Clerk, Role.Dasen, On = [CaseKind.Request], Article = "R131-11-2", AnswersTask = true)]
public sealed class HandEnvelopeOver : Act
{
    /// <summary>The day; today by default.</summary>
    [Field("le", "Remis le")]
    public DateOnly? On { get; init; }

    /// <summary>Whether the seal is intact.</summary>
    [Field("scelle-intact", "Le scellé est intact")]
    public bool SealIntact { get; init; } = true;

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var request = await session.RequestAsync(file, cancellationToken);
        var on = On ?? session.Today;
        var register = await session.Db.Set<EnvelopeEvent>().Where(line => line.CaseId == file.Id).ToListAsync(cancellationToken);
        var arrivals = register.Where(line => line.Action is EnvelopeAction.RegisterReceived or EnvelopeAction.RecordOpenedInTransit).ToList();
        if (arrivals.Count == 0) return NotExpected("Aucun pli n'est inscrit au registre\u00A0: enregistrez d'abord sa réception.");
        if (on > session.Today) return BadInput("La remise ne peut pas être datée dans l'avenir\u00A0: corrigez la date.");
        if (on < arrivals.Min(line => line.On)) return BadInput("La remise ne peut pas précéder la réception du pli\u00A0: corrigez la date.");

        session.Db.Set<EnvelopeEvent>().Add(Custody.Line(context, EnvelopeAction.TransmitToDoctor, on, SealIntact));
        request.EnvelopeHandedOverOn = on;
        var fields = RequestFields.Of(file, request, session.Settings);
        fields["pli-recu-le"] = RequestFields.Text(arrivals.Max(line => line.On));
        fields["pli-remis-le"] = RequestFields.Text(on);
        fields["scelle-intact"] = SealIntact && arrivals.TrueForAll(line => line.SealIntact);
        fields["avis-souhaite-le"] = RequestFields.Text(DoctorOpinion.Definition.From(on, session.CalendarOf(file)).Prudent);
        await context.WriteAsync("L-05", fields, cancellationToken);
        context.Answer("Remis");
        return null;
    }
}
