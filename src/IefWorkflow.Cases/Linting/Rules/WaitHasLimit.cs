using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cases.Linting.Rules;

/// <summary>What waits is limited in time, or something else can end it: a file that waits for ever is a file forgotten.</summary>
internal sealed class WaitHasLimit() : LegalRule("IEF-ATTENTE", "Toute attente a une limite ou une autre sortie.", "continuité du service public ; CRPA L231-1")
{
    private static readonly string[] Generic = ["Ief.HumanTask", "Ief.WaitForFact", "Elsa.Event"];
    private static readonly string[] Timed = ["Ief.LegalClock", "Ief.WaitUntil", "Elsa.Delay", "Elsa.Timer", "Elsa.StartAt"];

    public override DefinitionSeverity Severity => DefinitionSeverity.Warning;

    public override IEnumerable<LegalFinding> Check(FlowReading flow) =>
        from wait in flow.Of(Generic)
        where FlowReading.Text(wait, "rule") is null && !HasWayOut(flow, wait)
        select new LegalFinding(wait, $"{FlowReading.NameOf(wait)} attend sans limite, et rien d'autre ne peut y mettre fin\u00A0: donnez-lui une règle de délai, ou placez à côté un «\u00A0Délai légal\u00A0» qui se rejoint en «\u00A0premier arrivé\u00A0».");

    /// <remarks>Something timed beside it leads to the end of the procedure, or to a join that takes the first to come.</remarks>
    private static bool HasWayOut(FlowReading flow, ActivityDefinition wait) =>
        flow.Of(Timed).Any(clock => flow.Reach(flow.Starts, step => step == wait, step => step == clock) is not null
            && flow.Reach([clock], step => step == wait, step => step.Type == "Elsa.End" || (IsFirstToCome(step) && flow.Leads(wait, step))) is not null);

    private static bool IsFirstToCome(ActivityDefinition step) => step.Type == "Elsa.FlowJoin" && FlowReading.Text(step, "mode") == "WaitAny";
}
