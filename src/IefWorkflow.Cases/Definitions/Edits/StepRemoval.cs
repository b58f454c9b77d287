using IefWorkflow.Cases.Definitions.Outlines;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cases.Definitions.Edits;

/// <summary>What would become of the ways around a step if it were removed.</summary>
public sealed record StepRemoval
{
    /// <summary>Why it cannot be removed and what to do, in French; null when it can.</summary>
    public string? Obstacle { get; private init; }

    /// <summary>The ways that disappear with it: those that lead to it, then those that leave it.</summary>
    public IReadOnlyList<ConnectionDefinition> Ways { get; private init; } = [];

    /// <summary>The only step to which it leads; null when there is none, or several.</summary>
    public string? Successor { get; private init; }

    /// <summary>The ways to it that may lead to <see cref="Successor"/> instead; none where there is no such step.</summary>
    public IReadOnlyList<ConnectionDefinition> Joinable { get; private init; } = [];

    /// <summary>Whether its diagram begins with it: then it begins with <see cref="Successor"/>.</summary>
    public bool IsBeginning { get; private init; }

    /// <summary>Looks at a step.</summary>
    /// <returns>Null when the definition has no such step.</returns>
    public static StepRemoval? Of(WorkflowDefinition definition, string stepId, ActivityRegistry registry)
    {
        if (definition.Activities.FirstOrDefault(activity => activity.Id == stepId) is not { } step) return null;
        if (step == definition.Root) return Refuse("C'est la procédure elle-même\u00A0: elle se supprime tout entière, dans la liste des procédures d'Elsa Studio.");
        if (step.Children.Count > 0) return Refuse($"Cette étape en contient d'autres ({string.Join(", ", step.Children.Select(child => ProcedureOutline.TitleOf(child.Activity, registry)))})\u00A0: elle se supprime dans le dessin (Elsa Studio).");
        if (Diagram.Holding(definition, stepId) is not { } diagram) return Refuse("Cette étape est contenue dans une autre, et non reliée par des suites\u00A0: elle se supprime dans le fichier de la procédure, exporté puis importé par Elsa Studio.");

        var around = Around(diagram, stepId);
        return around.IsBeginning && around.Successor is null && diagram.Steps.Count > 1
            ? around with { Obstacle = "La procédure commence par cette étape, et rien ne dit laquelle commencerait à sa place\u00A0: ne lui laissez qu'une suite, ou ajoutez d'abord une étape au début de la procédure." }
            : around;
    }

    /// <summary>Takes the step out of a copy of the definition.</summary>
    internal void Apply(Diagram diagram, string stepId, bool joins)
    {
        var known = diagram.Ways.Select(way => way.Way).ToHashSet();
        diagram.Draw(diagram.Ways.SelectMany(Left).ToList());
        diagram.Remove(diagram.Find(stepId)!);
        if (IsBeginning) diagram.StartAt(Successor);

        IEnumerable<DrawnWay> Left(DrawnWay way) =>
            way.Way.Source != stepId && way.Way.Target != stepId ? [way]
            : joins && Joinable.Contains(way.Way) && known.Add(way.To(Successor!).Way) ? [way.To(Successor!)]
            : [];
    }

    private static StepRemoval Around(Diagram diagram, string stepId)
    {
        List<ConnectionDefinition> ways = [.. diagram.Ways.Select(way => way.Way)];
        List<ConnectionDefinition> to = [.. ways.Where(way => way.Target == stepId && way.Source != stepId)];
        var successor = ways.Where(way => way.Source == stepId && way.Target != stepId).Select(way => way.Target).Distinct().ToList() is [var one] ? one : null;
        return new StepRemoval
        {
            Ways = [.. to, .. ways.Where(way => way.Source == stepId)],
            Successor = successor,
            Joinable = successor is null ? [] : [.. to.Where(way => way.Source != successor && !ways.Contains(way with { Target = successor }))],
            IsBeginning = diagram.Beginning?.Id == stepId,
        };
    }

    private static StepRemoval Refuse(string sentence) => new() { Obstacle = sentence };
}
