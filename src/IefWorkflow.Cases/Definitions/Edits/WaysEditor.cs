using IefWorkflow.Cases.Acts;
using IefWorkflow.Engine.Definitions.Validation;

namespace IefWorkflow.Cases.Definitions.Edits;

/// <summary>Lets the ways of one step lead elsewhere.</summary>
/// <param name="diagram">The diagram of the step.</param>
/// <param name="edit">What to change.</param>
/// <param name="outcomes">The outcomes of the step; null where its type is not known.</param>
internal sealed class WaysEditor(Diagram diagram, WaysEdit edit, ActivityOutcomes? outcomes)
{
    private readonly List<FieldFault> faults = [];
    private readonly List<(string Control, DrawnWay Way)> changed = [];

    /// <summary>All ways of the diagram after the change, and what is wrong with it.</summary>
    public (IReadOnlyList<DrawnWay> Ways, IReadOnlyList<FieldFault> Faults) Write()
    {
        var ways = diagram.Ways.SelectMany(Moved).ToList();
        var last = ways.FindLastIndex(way => way.Way.Source == edit.StepId);
        ways.InsertRange(last < 0 ? ways.Count : last + 1, Opened().Concat(Added()).ToList());

        var counts = ways.CountBy(way => way.Way).ToDictionary();
        faults.AddRange(changed.Where(change => counts[change.Way.Way] > 1).DistinctBy(change => change.Control).Select(change =>
            new FieldFault(change.Control, "L'étape a déjà cette suite, par la même issue\u00A0: choisissez une autre étape, ou retirez l'une des deux.")));
        return (ways, faults);
    }

    private IEnumerable<DrawnWay> Moved(DrawnWay way)
    {
        var control = WaysEdit.ControlOf(way.Way.Port, way.Way.Target);
        if (way.Way.Source != edit.StepId || !edit.Targets.TryGetValue(control, out var target) || target == way.Way.Target) return [way];
        return target.Length == 0 ? [] : [Noted(control, way.To(target))];
    }

    /// <summary>The ways from outcomes that led nowhere.</summary>
    private IEnumerable<DrawnWay> Opened() =>
        from outcome in outcomes?.Names ?? []
        where diagram.Ways.All(way => way.Way.Source != edit.StepId || way.Way.Port != outcome)
        let control = WaysEdit.ControlOf(outcome, "")
        where edit.Targets.GetValueOrDefault(control, "").Length > 0
        select Noted(control, DrawnWay.New(edit.StepId, outcome, edit.Targets[control]));

    private List<DrawnWay> Added()
    {
        if (edit.AddedOutcome.Length == 0 && edit.AddedTarget.Length == 0) return [];
        if (edit.AddedOutcome.Length == 0) return Blame(WaysEdit.AddedOutcomeControl, "Choisissez l'issue dont part cette suite, ou aucune étape.");
        if (edit.AddedTarget.Length == 0) return Blame(WaysEdit.AddedTargetControl, "Choisissez l'étape où mène cette suite, ou aucune issue.");
        if (outcomes?.Allows(edit.AddedOutcome) != true && diagram.Ways.All(way => way.Way.Source != edit.StepId || way.Way.Port != edit.AddedOutcome))
        {
            return Blame(WaysEdit.AddedOutcomeControl, $"L'étape n'a pas d'issue «\u00A0{edit.AddedOutcome}\u00A0»\u00A0: choisissez-en une dans la liste.");
        }

        return [Noted(WaysEdit.AddedTargetControl, DrawnWay.New(edit.StepId, edit.AddedOutcome, edit.AddedTarget))];
    }

    private List<DrawnWay> Blame(string control, string sentence)
    {
        faults.Add(new FieldFault(control, sentence));
        return [];
    }

    private DrawnWay Noted(string control, DrawnWay way)
    {
        if (diagram.Find(way.Way.Target) is null) faults.Add(new FieldFault(control, $"L'étape «\u00A0{way.Way.Target}\u00A0» n'est pas dans ce diagramme\u00A0: choisissez-en une dans la liste."));
        changed.Add((control, way));
        return way;
    }
}
