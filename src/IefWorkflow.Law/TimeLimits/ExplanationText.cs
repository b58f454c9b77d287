using System.Diagnostics;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Law.TimeLimits;

/// <summary>Writes an <see cref="Explanation"/> in French.</summary>
internal static class ExplanationText
{
    private const char Nbsp = '\u00A0';

    public static string Write(Explanation explanation) => string.Join(' ', Sentences(explanation));

    private static IEnumerable<string> Sentences(Explanation explanation)
    {
        var limit = explanation.Limit;
        var definition = limit.Definition;

        yield return $"Point de départ{Nbsp}: {definition.StartEvent}, {FrenchDate.WithWeekday(limit.Start)} ({(definition.Legal is Landing.Eve ? "premier jour, compté" : "jour non compté")}).";
        yield return $"Délai{Nbsp}: {definition.Length.InFrench} ({definition.Article.InFrench}), calendrier{Nbsp}: {limit.Calendar.Territory.Name()}.";
        foreach (var step in explanation.Counting) yield return Counted(step);
        if (limit.Prudent == limit.Legal)
        {
            yield return $"Échéance{Nbsp}: {FrenchDate.WithWeekday(limit.Legal)}{Moves(explanation.ToLegal)}.";
        }
        else
        {
            yield return $"Date prudente{Nbsp}: {FrenchDate.WithWeekday(limit.Prudent)}{Moves(explanation.ToPrudent)}.";
            yield return $"Date légale{Nbsp}: {FrenchDate.WithWeekday(limit.Legal)}{Moves(explanation.ToLegal)}.";
        }

        yield return $"Doit agir{Nbsp}: {definition.Actor}. Faute d'agir à temps{Nbsp}: {definition.IfMissed}.";
    }

    private static string Counted(ExplanationStep step) => step.Kind switch
    {
        StepKind.Suspension => $"Suspension de {new Days(step.Days).InFrench}{Nbsp}: {FrenchDate.WithWeekday(step.To)}.",
        _ => $"Le compte mène au {FrenchDate.WithWeekday(step.To)}{Without(step.Skipped)}.",
    };

    private static string Moves(IReadOnlyList<ExplanationStep> steps) =>
        steps.Count == 0 ? "" : $" ({string.Join($"{Nbsp}; ", steps.Select(step => Reason(step.Kind) + Without(step.Skipped)))})";

    private static string Reason(StepKind kind) => kind switch
    {
        StepKind.ClearDay => "délai franc, un jour de plus",
        StepKind.NextWorkingDay => "reporté au jour ouvré suivant",
        StepKind.LastWorkingDay => "ramené au dernier jour ouvré",
        StepKind.Eve => "la veille, dernier jour inclus",
        _ => throw new UnreachableException(),
    };

    private static string Without(IReadOnlyList<SkippedDay> skipped) =>
        skipped.Count == 0 ? "" : $", sans compter {string.Join(", ", skipped.Select(Name))}";

    private static string Name(SkippedDay day) =>
        day.Reason is "samedi" or "dimanche" ? $"le {FrenchDate.WithWeekday(day.Date)}" : $"le {FrenchDate.WithWeekday(day.Date)} ({day.Reason})";
}
