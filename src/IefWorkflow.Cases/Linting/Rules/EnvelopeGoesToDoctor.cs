namespace IefWorkflow.Cases.Linting.Rules;

/// <summary>The medical certificate travels sealed to the doctor and is opened by nobody else (R131-11-2).</summary>
internal sealed class EnvelopeGoesToDoctor() : LegalRule("IEF-PLI-MEDECIN", "Le certificat médical sous pli fermé ne va qu'au médecin.", "R131-11-2")
{
    public override IEnumerable<LegalFinding> Check(FlowReading flow)
    {
        foreach (var need in flow.Of("Ief.RequestNeeds").Where(step => FlowReading.Text(step, "what") == "pli-ferme"))
        {
            if (flow.Reach(flow.From(need, "Oui"), step => step.Type == "Ief.TransmitEnvelope", _ => true) is { } other)
            {
                yield return new LegalFinding(other, $"Le pli fermé arrive d'abord à {FlowReading.NameOf(other)}\u00A0: faites suivre l'issue «\u00A0Oui\u00A0» de {FlowReading.NameOf(need)} de «\u00A0Remettre le pli au médecin\u00A0».");
            }
        }

        foreach (var handing in flow.Of("Ief.TransmitEnvelope"))
        {
            if (flow.Reach(flow.From(handing).Select(way => way.Target), step => step.Type == "Ief.DoctorOpinion", _ => true) is { } other)
            {
                yield return new LegalFinding(other, $"Après {FlowReading.NameOf(handing)}, le pli passe par {FlowReading.NameOf(other)}\u00A0: il ne va qu'au médecin. Reliez directement à «\u00A0Avis du médecin\u00A0».");
            }
        }
    }
}
