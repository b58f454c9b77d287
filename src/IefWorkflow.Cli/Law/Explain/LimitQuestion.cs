using IefWorkflow.Cli.Text;
using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.Requests;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cli.Law.Explain;

/// <summary>Which time limit somebody asks for.</summary>
/// <param name="Rule">The rule, as it was typed.</param>
/// <param name="Start">The day of the event that opens the period.</param>
/// <param name="GivenDays">How many days to count instead of the default, or null.</param>
/// <remarks>
/// No explanation may cite an article for a number of days that it never had. Other days are therefore accepted only where a text leaves
/// the number to the authority (R131-11-6, up to its maximum) or where one of the readings of <see cref="LegalReadings"/> has it
/// (D131-11-10, eight or fifteen).
/// </remarks>
internal sealed record LimitQuestion(string Rule, DateOnly Start, int? GivenDays)
{
    /// <summary>Looks the limit up, or says why there is none.</summary>
    /// <param name="limits">Where to look.</param>
    /// <param name="readings">The readings adopted.</param>
    public LimitAnswer Answer(LimitSource limits, LegalReadings readings)
    {
        var periods = Enum.GetValues<LegalReadings.AppealPeriodReading>().Select(period => readings with { AppealPeriod = period }).Prepend(readings);
        var definitions = periods.Select(candidate => limits.Find(Rule, Start, candidate)).ToList();
        if (GivenDays is { } days) return WithDays([.. definitions.OfType<TimeLimitDefinition>()], days, limits, readings);

        return definitions[0] is { } definition ? new LimitAnswer.Found(definition) : NotFound(limits, readings);
    }

    private LimitAnswer WithDays(IReadOnlyList<TimeLimitDefinition> definitions, int days, LimitSource limits, LegalReadings readings)
    {
        if (definitions.Count == 0) return NotFound(limits, readings);
        if (definitions.FirstOrDefault(definition => definition.Length == new Days(days)) is { } found) return new LimitAnswer.Found(found);
        if (Rule == MissingPieces.Definition.Rule)
        {
            return days <= MissingPieces.MaximumDays
                ? new LimitAnswer.Found(definitions[0] with { Length = new Days(days) })
                : Refused($"La règle {Rule} permet au plus {MissingPieces.Definition.Length.InFrench} : donnez moins de jours.");
        }

        var lengths = string.Join(" ou ", definitions.Select(definition => definition.Length).Distinct().OrderBy(length => length.Count).Select(length => length.InFrench));
        return Refused($"La règle {Rule} fixe {lengths} : retirez --days ou donnez l'un de ces nombres de jours.");
    }

    private LimitAnswer.Refused NotFound(LimitSource limits, LegalReadings readings)
    {
        var rules = limits.On(Start, readings).Select(limit => limit.Rule).Order(StringComparer.Ordinal).ToList();
        var why = RuleCatalogue.Find(Rule) is null
            ? $"La règle {FrenchText.Quoted(Rule)} est inconnue{Suggestion(rules)}."
            : $"La règle {Rule} ne fixe pas de délai pour un événement du {FrenchDate.Plain(Start)}.";
        return new LimitAnswer.Refused([why, "Règles qui fixent un délai ce jour-là :".WithNbsp(), .. rules.Select(rule => $"  {rule}")]);
    }

    private string Suggestion(IReadOnlyList<string> rules) =>
        NearestName.To(Rule, rules) is { } nearest ? $" (la plus proche : {nearest})".WithNbsp() : "";

    private static LimitAnswer.Refused Refused(string line) => new([line.WithNbsp()]);
}
