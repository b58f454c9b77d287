using System.Globalization;
using IefWorkflow.Cases.Invariants;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Settings;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Recurring;

/// <summary>Every night, looks over everything that is stored, journals included; each finding is an alert on the administrator's worklist, raised again only once it was settled.</summary>
public sealed class NightlyCheck : IDailyJob
{
    private const int MostAlerts = 50;

    /// <inheritdoc/>
    public string Name => "controle-nocturne";

    /// <inheritdoc/>
    public TimeOnly At(AcademySettings settings) => settings.NightlyCheckAt;

    /// <inheritdoc/>
    public async Task RunAsync(CaseSession session, CancellationToken cancellationToken)
    {
        var known = await session.Db.Alerts.Where(alert => alert.ClosedAt == null && alert.Id.StartsWith("controle:")).Select(alert => alert.Text).ToListAsync(cancellationToken);
        var findings = await InvariantChecker.CheckAsync(session, cancellationToken);
        var faults = findings.Select(Text).Distinct().Except(known).Take(MostAlerts).ToList();
        for (var index = 0; index < faults.Count; index++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"controle:{session.Today:yyyy-MM-dd}:{index}");
            await session.Outbox.AlertAsync(null, Role.Administrator, key, faults[index], cancellationToken);
        }
    }

    private static string Text(InvariantFinding finding) => finding.Number == "-" ? $"{finding.What} {finding.Remedy}" : $"Dossier {finding.Number}\u00A0: {finding.What} {finding.Remedy}";
}
