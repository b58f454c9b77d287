using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using IefWorkflow.Cases.Simulation.Campaigns;
using IefWorkflow.Cli.Json;
using IefWorkflow.Cli.Law;
using IefWorkflow.Cli.Text;

namespace IefWorkflow.Cli.Campaign;

/// <summary><c>campaign</c>: plays a year of requests and appeals with seeded people, then looks everything over.</summary>
internal static class CampaignCommand
{
    private const int Most = 1_000_000;

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var requests = Number("--requests", 1, "Nombre de demandes.");
        var appeals = Number("--appeals", 0, "Nombre de recours, au plus.");
        var seed = Number("--seed", 0, "Graine du hasard : la même donne la même campagne.");
        var json = LawArguments.Json();
        var workflows = WorkflowFolder.Option();
        var command = new Command("campaign", "Joue une campagne entière de demandes et de recours, puis vérifie tout.") { requests, appeals, seed, json, workflows };
        foreach (var option in new Option[] { requests, appeals, seed }) LawArguments.Require(command, option);
        command.SetAction(async (result, cancellationToken) =>
        {
            var console = result.InvocationConfiguration;
            if (WorkflowFolder.Find(result.GetValue(workflows), console.Error) is not { } folder) return ExitCode.BadInput;

            var plan = new CampaignPlan(result.GetValue(requests), result.GetValue(appeals), result.GetValue(seed));
            return await RunAsync(plan, folder, result.GetValue(json), console, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(CampaignPlan plan, string folder, bool asJson, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        CampaignReport report;
        var clock = Stopwatch.StartNew();
        try
        {
            report = await CampaignRun.RunAsync(plan, folder, cancellationToken);
        }
        catch (InvalidDataException faulty)
        {
            foreach (var line in faulty.Message.Split('\n')) console.Error.WriteLine($"{FrenchText.Shown(folder)}: {line}");
            return ExitCode.BadInput;
        }

        var seconds = clock.Elapsed.TotalSeconds;
        console.Output.WriteLine(asJson ? JsonOutput.Write(new { Report = report, Seconds = Math.Round(seconds, 1) }) : CampaignText.Write(report, seconds));
        return report.Findings.Count == 0 ? ExitCode.Ok : ExitCode.Difference;
    }

    private static Option<int> Number(string name, int least, string description) => new(name)
    {
        HelpName = "N",
        Description = description.WithNbsp(),
        CustomParser = result => Parse(result, least),
    };

    private static int Parse(ArgumentResult result, int least)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= Most) return number;

        result.AddError($"{FrenchText.Quoted(text)} : donnez un nombre entier de {least} à {Most}.".WithNbsp());
        return default;
    }
}
