using System.Globalization;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cases.Linting.Rules;

/// <summary>Waits drawn one after the other do not add up to more than the law leaves between two steps.</summary>
internal sealed class WaitFitsTheLimit() : LegalRule("IEF-DELAI-TROP-LONG", "Les attentes dessinées tiennent dans le délai de la loi.", "L131-5 ; D131-11-12")
{
    /// <remarks>The shortest that each period can be, in days: a month of 28, two months of 59, five working days.</remarks>
    private static readonly (string From, string To, int Days, string Words)[] Periods =
    [
        ("Ief.ReceiveAppeal", "Ief.Deliberate", 28, "un mois entre la réception du recours et la réunion de la commission (D131-11-12)"),
        ("Ief.Deliberate", "Ief.Notify", 5, "cinq jours ouvrés entre la réunion et la notification (D131-11-12)"),
        ("Ief.CheckCompleteness", "Ief.Notify", 59, "deux mois entre la réception et la notification (L131-5)"),
    ];

    public override IEnumerable<LegalFinding> Check(FlowReading flow) =>
        from period in Periods
        from start in flow.Of(period.From)
        let longest = Longest(flow, start, period.To, [])
        where longest > TimeSpan.FromDays(period.Days)
        select new LegalFinding(start, string.Create(CultureInfo.InvariantCulture, $"Après {FlowReading.NameOf(start)}, les attentes dessinées durent {longest.Value.TotalDays:0.#} jours\u00A0: la loi laisse {period.Words}. Raccourcissez-les."));

    /// <summary>The longest sum of drawn waits on a path to a step of a type; null when no path leads there.</summary>
    private static TimeSpan? Longest(FlowReading flow, ActivityDefinition from, string to, HashSet<string> passed)
    {
        if (!passed.Add(from.Id)) return null;

        TimeSpan? longest = null;
        foreach (var target in flow.From(from).Select(way => way.Target).Distinct())
        {
            var rest = target.Type == to ? TimeSpan.Zero : Longest(flow, target, to, passed);
            if (rest is { } found && (longest is null || found > longest)) longest = found;
        }

        passed.Remove(from.Id);
        return longest + (from.Type == "Elsa.Delay" && TimeSpan.TryParse(FlowReading.Text(from, "timeSpan"), CultureInfo.InvariantCulture, out var wait) ? wait : TimeSpan.Zero);
    }
}
