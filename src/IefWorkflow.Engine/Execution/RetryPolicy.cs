using System.Text.Json.Nodes;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Definitions.Validation;

namespace IefWorkflow.Engine.Execution;

/// <summary>How often an activity that fails is run again by itself before its failure becomes an incident.</summary>
/// <remarks>
/// Written as <c>customProperties.retry</c> of an activity, or of the definition for every activity that has none of its own:
/// <c>{ "attempts": 3, "delay": "00:00:30", "factor": 2, "maxDelay": "01:00:00" }</c>. Only <c>attempts</c> is required; 0 is never.
/// </remarks>
internal sealed record RetryPolicy(int Attempts, TimeSpan Delay, double Factor, TimeSpan MaxDelay)
{
    /// <summary>The name of the bookmark at which a failed execution waits for its time.</summary>
    public const string BookmarkName = "Engine.Retry";

    private const int MostAttempts = 100;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>The policy that the custom properties of an activity or a definition ask for; null when they ask for none.</summary>
    public static RetryPolicy? Of(JsonObject owner, string path, ICollection<DefinitionFault> faults)
    {
        if ((owner["customProperties"] as JsonObject)?["retry"] is not { } json) return null;

        var at = DefinitionPath.Member(DefinitionPath.Member(path, "customProperties"), "retry");
        if (json is not JsonObject members)
        {
            faults.Add(LintFault.Error(at, "« retry » doit être un objet, par exemple { \"attempts\": 3, \"delay\": \"00:00:30\" }."));
            return null;
        }

        var reader = new Members(members, at, faults);
        var delay = reader.Span("delay", TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(1));
        var policy = new RetryPolicy(reader.Whole("attempts"), delay, reader.Factor(), reader.Span("maxDelay", delay > TimeSpan.FromDays(1) ? delay : TimeSpan.FromDays(1), delay));
        reader.RefuseOthers();
        return policy;
    }

    /// <summary>How long to wait after the failure of that number, from 1.</summary>
    public TimeSpan DelayAfter(int failure) => TimeSpan.FromTicks((long)Math.Min(Delay.Ticks * Math.Pow(Factor, failure - 1), MaxDelay.Ticks));

    private sealed class Members(JsonObject json, string path, ICollection<DefinitionFault> faults)
    {
        public int Whole(string name) => json[name] is JsonValue value && value.TryGetValue(out int number) && number is >= 0 and <= MostAttempts
            ? number
            : Fault(name, $"Donnez le nombre de nouvelles tentatives, de 0 à {MostAttempts}.", 0);

        public double Factor() => json["factor"] switch
        {
            null => 2,
            JsonValue value when value.TryGetValue(out double number) && number is >= 1 and <= 10 => number,
            _ => Fault("factor", "Donnez un nombre de 1 à 10, par lequel l'attente est multipliée après chaque échec.", 2),
        };

        public TimeSpan Span(string name, TimeSpan otherwise, TimeSpan least) => json[name] switch
        {
            null => otherwise,
            JsonValue value when value.TryGetValue(out string? text) && TimeSpan.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var span) && span >= least && span <= Longest => span,
            _ => Fault(name, $"Donnez une durée, par exemple « 00:05:00 », de {least:c} à {Longest:c}.", otherwise),
        };

        public void RefuseOthers()
        {
            foreach (var (name, _) in json.Where(member => member.Key is not ("attempts" or "delay" or "factor" or "maxDelay"))) Fault(name, $"« retry » n'a pas de membre {DefinitionText.Quoted(name)} : employez attempts, delay, factor et maxDelay.", 0);
        }

        private T Fault<T>(string name, string message, T otherwise)
        {
            faults.Add(LintFault.Error(DefinitionPath.Member(path, name), message));
            return otherwise;
        }
    }
}
