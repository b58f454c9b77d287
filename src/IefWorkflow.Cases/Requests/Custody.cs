using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Law.Requests;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Requests;

/// <summary>The custody register of sealed envelopes.</summary>
internal static class Custody
{
    /// <summary>Whom the law sees behind a role.</summary>
    public static EnvelopeActor ActorOf(Role role) => role switch
    {
        Role.Family => EnvelopeActor.Family,
        Role.Clerk => EnvelopeActor.Clerk,
        Role.Dasen => EnvelopeActor.Dasen,
        Role.Doctor => EnvelopeActor.Doctor,
        Role.Secretary => EnvelopeActor.Secretary,
        Role.President => EnvelopeActor.President,
        Role.Member => EnvelopeActor.Member,
        Role.Head => EnvelopeActor.Head,
        Role.Mayor => EnvelopeActor.Mayor,
        _ => EnvelopeActor.Administrator,
    };

    /// <summary>A line of the register.</summary>
    public static EnvelopeEvent Line(ActContext context, EnvelopeAction action, DateOnly on, bool sealIntact = true) => new()
    {
        Id = context.Session.NewId(),
        CaseId = context.File.Id,
        Action = action,
        By = context.Actor.Name,
        On = on,
        SealIntact = sealIntact && action is not EnvelopeAction.RecordOpenedInTransit,
    };

    /// <summary>Tells the doctor and the family that an envelope came open.</summary>
    public static async ValueTask TellOpenedAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var key = $"{file.Id}:{file.Revision + 1}:pli-ouvert";
        var subject = $"Demande {file.Number}\u00A0: pli reçu ouvert";
        var body = $"Le pli fermé de la demande {file.Number} est arrivé ouvert. Il a été refermé aussitôt, sans être lu, et sera remis au médecin de l'éducation nationale. Vous n'avez rien à faire.";
        await session.Outbox.WriteToRoleAsync(file, Role.Doctor, MessageKind.Information, key, subject, body, cancellationToken);
        var guardians = await session.Db.Set<CasePerson>().Where(person => person.CaseId == file.Id && person.Email != null).ToListAsync(cancellationToken);
        foreach (var guardian in guardians)
        {
            await session.Outbox.WriteAsync(file, guardian.Email!, guardian.Name, MessageKind.Information, $"{key}:{guardian.Position}", subject, body, cancellationToken);
        }
    }
}
