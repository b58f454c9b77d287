using System.CommandLine;
using System.Diagnostics;
using IefWorkflow.Endurance;

var kills = new Option<int>("--kills") { Description = "How often a host is killed.", DefaultValueFactory = _ => 200 };
var seed = new Option<int>("--seed") { Description = "The seed of the campaign and of the kills.", DefaultValueFactory = _ => 1 };
var hosts = new Option<int>("--hosts") { Description = "How many hosts share the database: 1 or 2.", DefaultValueFactory = _ => 1 };
var postgres = new Option<string?>("--postgres") { Description = "The connection string of a PostgreSQL server on which databases may be made." };
var sqlite = new Option<bool>("--sqlite") { Description = "A SQLite file, as without --postgres." };
var requests = new Option<int>("--requests") { Description = "How many requests are filed.", DefaultValueFactory = _ => new EnduranceOptions(0, 0).Requests };
var appeals = new Option<int>("--appeals") { Description = "How many appeals are filed at most.", DefaultValueFactory = _ => new EnduranceOptions(0, 0).Appeals };
var days = new Option<int>("--days") { Description = "How many legal days are played.", DefaultValueFactory = _ => new EnduranceOptions(0, 0).Days };
var command = new RootCommand("Kills hosts at random moments of a campaign played through their API, and compares with an undisturbed run.") { kills, seed, hosts, postgres, sqlite, requests, appeals, days };
foreach (var (option, least) in new[] { (kills, 0), (hosts, 1), (requests, 1), (appeals, 0), (days, 2) })
{
    option.Validators.Add(result =>
    {
        if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var number) && number < least) result.AddError($"{option.Name}: give at least {least}.");
    });
}

command.Validators.Add(result =>
{
    var isPostgres = result.GetValue(postgres) is not null;
    if (isPostgres && result.GetValue(sqlite)) result.AddError("--sqlite and --postgres: give one.");
    if (result.GetValue(hosts) > 1 && !isPostgres) result.AddError("--hosts: several hosts need --postgres; a SQLite file has one.");
});
command.SetAction(async (result, cancellationToken) =>
{
    var options = new EnduranceOptions(result.GetValue(kills), result.GetValue(seed))
    {
        Hosts = result.GetValue(hosts), Postgres = result.GetValue(postgres), Requests = result.GetValue(requests), Appeals = result.GetValue(appeals), Days = result.GetValue(days),
    };
    var clock = Stopwatch.StartNew();
    var report = await EnduranceRun.RunAsync(options, line => Console.WriteLine($"[{clock.Elapsed.TotalSeconds:0} s] {line}"), cancellationToken);
    foreach (var fault in report.Faults) Console.WriteLine(fault);
    Console.WriteLine(report.Faults.Count == 0 ? "Nothing lost, nothing doubled: both runs agree." : $"{report.Faults.Count} faults.");
    return report.Faults.Count == 0 ? 0 : 1;
});
var parsed = command.Parse(args);
return parsed.Errors.Count > 0 ? await parsed.InvokeAsync() + 1 : await parsed.InvokeAsync();
