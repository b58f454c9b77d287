using System.CommandLine;
using System.Diagnostics;
using IefWorkflow.Cli.Json;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cli.Law.Explain;

/// <summary><c>law explain RULE --from DATE</c>: a time limit with the way it was counted.</summary>
internal static class ExplainCommand
{
    /// <summary>Builds the command over the limits it may explain.</summary>
    public static Command Build(LimitSource limits)
    {
        var rule = new Argument<string>("RULE") { Description = "Identifiant de la règle, par exemple D131-11-10/deadline." };
        LawArguments.RefuseOptions(rule);
        var from = LawArguments.From();
        var territory = LawArguments.Territory();
        territory.Description += " Par défaut celui de la configuration.";
        var days = LawArguments.Days();
        var json = LawArguments.Json();
        var config = LawArguments.Config();
        var command = new Command("explain", "Calcule un délai et explique le calcul.") { rule, from, territory, days, json, config };
        LawArguments.Require(command, from);
        LawArguments.SetAction(command, config, (result, settings) =>
        {
            var console = result.InvocationConfiguration;
            var question = new LimitQuestion(result.GetRequiredValue(rule), result.GetRequiredValue(from), result.GetValue(days));
            switch (question.Answer(limits, settings.Readings))
            {
                case LimitAnswer.Found found:
                    var seat = result.GetResult(territory) is null ? settings.Territory : result.GetValue(territory);
                    var calendar = new WorkingCalendar(seat, settings.Readings.GoodFridayAtUnknownSeat, readings: settings.Readings);
                    console.Output.WriteLine(Write(found.Definition.From(question.Start, calendar).Explain(), result.GetValue(json)));
                    return ExitCode.Ok;
                case LimitAnswer.Refused refused:
                    foreach (var line in refused.Lines) console.Error.WriteLine(line);
                    return ExitCode.BadInput;
                default:
                    throw new UnreachableException();
            }
        });
        return command;
    }

    private static string Write(Explanation explanation, bool asJson) =>
        asJson ? JsonOutput.Write(ExplanationData.Of(explanation)) : explanation.ToFrench();
}
