using IefWorkflow.Law.Articles;

namespace IefWorkflow.Law.Requests;

/// <summary>Who may do what with the certificate « sous pli fermé ». Whatever is not listed is refused.</summary>
[Rule("R131-11-2/sealed-envelope")]
[Article(Codes.Education, "R131-11-2", Alinea = 3)]
public static class SealedEnvelope
{
    /// <summary>Whether the act is allowed. Nobody may scan the content or store a diagnosis, the doctor included.</summary>
    public static bool Allows(EnvelopeActor actor, EnvelopeAction action) => action switch
    {
        EnvelopeAction.RegisterReceived or EnvelopeAction.RecordOpenedInTransit =>
            actor is EnvelopeActor.Clerk or EnvelopeActor.Dasen or EnvelopeActor.Doctor or EnvelopeActor.Secretary,
        EnvelopeAction.TransmitToDoctor => actor is EnvelopeActor.Dasen or EnvelopeActor.Clerk,
        EnvelopeAction.ReadOpinion =>
            actor is EnvelopeActor.Dasen or EnvelopeActor.Clerk or EnvelopeActor.Doctor or EnvelopeActor.Secretary or EnvelopeActor.President or EnvelopeActor.Member,
        EnvelopeAction.Open or EnvelopeAction.ReadCertificate or EnvelopeAction.ConfirmDate or EnvelopeAction.GiveOpinion or EnvelopeAction.ReturnOrDestroy =>
            actor is EnvelopeActor.Doctor,
        _ => false,
    };
}
