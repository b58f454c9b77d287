using System.Security.Cryptography;
using System.Text;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Simulation.Campaigns;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Endurance;

/// <summary>Plays a campaign through the API twice, once undisturbed and once on hosts that are killed at random moments, and compares everything.</summary>
public static class EnduranceRun
{
    private const int MostDifferences = 20;

    /// <summary>Plays both runs.</summary>
    /// <param name="options">What to play.</param>
    /// <param name="say">Told what is going on, in a line at a time.</param>
    /// <param name="cancellationToken">Cancels the test.</param>
    public static async Task<EnduranceReport> RunAsync(EnduranceOptions options, Action<string> say, CancellationToken cancellationToken)
    {
        var plan = new CampaignPlan(options.Requests, options.Appeals, options.Seed) { FilingDays = options.FilingDays, Horizon = CampaignPlan.Start.AddDays(options.Days - 1) };
        var undisturbed = await PlayAsync(options with { Hosts = 1 }, plan, null, cancellationToken);
        say($"undisturbed: {Describe(undisturbed.Report)}");
        var disturbed = await PlayAsync(options, plan, new KillPlan(options.Kills, options.Seed, undisturbed.Report.Steps), cancellationToken);
        say($"killed: {Describe(disturbed.Report)}");
        return disturbed.Report with { Faults = [.. undisturbed.Report.Faults.Select(fault => $"undisturbed: {fault}"), .. disturbed.Report.Faults, .. Differences(undisturbed.State, disturbed.State)] };
    }

    private static string Describe(EnduranceReport report) =>
        $"{report.Steps} steps, {report.Acts} acts, {report.Files} files, {report.JournalEntries} journal entries, {report.Messages} e-mails, {report.Kills} kills, {report.Repeats} repeats, {report.Leases} leases run out, {report.SentTwice} e-mails sent twice and noted";

    private static async Task<(EnduranceReport Report, IReadOnlyList<string> State)> PlayAsync(EnduranceOptions options, CampaignPlan plan, KillPlan? kills, CancellationToken cancellationToken)
    {
        await using var stage = await HostStage.OpenAsync(options, plan, kills, cancellationToken);
        var campaign = await CampaignRun.RunAsync(plan, stage, cancellationToken);
        var left = await stage.Hosts.EndAsync();
        var (messages, twice, mailFaults) = await stage.UseAsync(session => CountMailAsync(session, stage.Mail.Taken, cancellationToken));
        var report = new EnduranceReport
        {
            Kills = stage.Hosts.Kills,
            Acts = stage.Acts,
            Repeats = stage.Repeats,
            Steps = stage.Hosts.Steps,
            Leases = stage.Leases,
            Files = campaign.Files.Values.Sum(),
            JournalEntries = campaign.JournalEntries,
            Messages = messages,
            SentTwice = twice,
            Faults =
            [
                .. campaign.Findings.Select(finding => $"{finding.Code} {finding.Number}: {finding.What}"),
                .. mailFaults,
                .. left > 0 ? [$"The campaign ended before {left} of the kills: play more days."] : Array.Empty<string>(),
            ],
        };
        return (report, await stage.UseAsync(session => StateText.ReadAsync(session, cancellationToken)));
    }

    /// <summary>Every e-mail of the outbox was taken by the server once; twice only where its row says that this may be; and no other was.</summary>
    private static async Task<(int Messages, int Twice, IReadOnlyList<string> Faults)> CountMailAsync(CaseSession session, IReadOnlyDictionary<string, int> taken, CancellationToken cancellationToken)
    {
        var messages = await session.Db.Messages.AsNoTracking().ToListAsync(cancellationToken);
        var references = messages.ToDictionary(message => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message.Id)))[..32]);
        var faults = taken.Keys.Where(id => !references.ContainsKey(id)).Select(id => $"The mail server took {id}, which the outbox does not know.").ToList();
        var twice = 0;
        foreach (var (reference, message) in references)
        {
            var count = taken.GetValueOrDefault(reference);
            var mayBeTwice = message is { Attempts: > 1, LastError: not null };
            if (message.State is not MessageState.Sent) faults.Add($"The message {message.Id} is {message.State}: {message.LastError}");
            else if (count == 0) faults.Add($"The message {message.Id} is lost: the mail server never took it.");
            else if (count > message.Attempts || (count > 1 && !mayBeTwice)) faults.Add($"The message {message.Id} was taken {count} times, after {message.Attempts} noted attempts.");
            else if (count > 1) twice++;
        }

        return (messages.Count, twice, faults);
    }

    private static List<string> Differences(IReadOnlyList<string> undisturbed, IReadOnlyList<string> disturbed)
    {
        var differences = Missing(undisturbed, disturbed).Select(line => $"lost: {line}").Concat(Missing(disturbed, undisturbed).Select(line => $"added: {line}")).ToList();
        return differences.Count <= MostDifferences ? differences : [.. differences.Take(MostDifferences), $"and {differences.Count - MostDifferences} other differences"];
    }

    /// <summary>The lines of one text that the other does not have as often.</summary>
    private static IEnumerable<string> Missing(IReadOnlyList<string> from, IReadOnlyList<string> to)
    {
        var counts = to.CountBy(line => line).ToDictionary(StringComparer.Ordinal);
        foreach (var line in from)
        {
            if (counts.TryGetValue(line, out var count) && count > 0) counts[line] = count - 1;
            else yield return line;
        }
    }
}
