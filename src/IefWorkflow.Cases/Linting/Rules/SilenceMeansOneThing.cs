using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cases.Linting.Rules;

/// <summary>Two months of silence grant a request (L131-5) and reject an appeal (CRPA L231-4): never the other way round, and never nothing.</summary>
internal sealed class SilenceMeansOneThing() : LegalRule("IEF-SILENCE", "Le silence vaut acceptation d'une demande, et rejet d'un recours.", "L131-5 ; CRPA L231-4")
{
    private const string Elapsed = "Échu";

    private static readonly (string Rule, string Step, string Name, string Opposite, string OppositeState)[] Silences =
    [
        ("L131-5/implied-acceptance", "Ief.RecordTacitAcceptance", "Acceptation tacite", "Ief.RecordTacitRejection", "rejete-implicitement"),
        ("CRPA-L231-4/rapo-implied-rejection", "Ief.RecordTacitRejection", "Rejet implicite", "Ief.RecordTacitAcceptance", "autorise-tacitement"),
    ];

    public override IEnumerable<LegalFinding> Check(FlowReading flow) => Silences.SelectMany(silence => flow.Of("Ief.LegalClock").Where(clock => FlowReading.Text(clock, "rule") == silence.Rule).SelectMany(clock => CheckClock(flow, clock, silence)));

    private static IEnumerable<LegalFinding> CheckClock(FlowReading flow, ActivityDefinition clock, (string Rule, string Step, string Name, string Opposite, string OppositeState) silence)
    {
        var after = flow.From(clock, Elapsed).ToList();
        if (after.Count == 0 || flow.Reach(after, step => step.Type == silence.Step, flow.EndsAt) is not null)
        {
            yield return new LegalFinding(clock, $"Quand {FlowReading.NameOf(clock)} est échu, rien ne constate l'effet du silence\u00A0: faites suivre l'issue «\u00A0{Elapsed}\u00A0» de «\u00A0{silence.Name}\u00A0».");
        }

        if (flow.Reach(after, step => step.Type == silence.Step, step => step.Type == silence.Opposite || (step.Type == "Ief.SetState" && FlowReading.Text(step, "state") == silence.OppositeState)) is { } wrong)
        {
            yield return new LegalFinding(wrong, $"Quand {FlowReading.NameOf(clock)} est échu, on arrive à {FlowReading.NameOf(wrong)}\u00A0: acceptation et rejet sont confondus. Mettez «\u00A0{silence.Name}\u00A0».");
        }
    }
}
