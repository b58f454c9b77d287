using System.Globalization;
using System.Text;
using IefWorkflow.Cases.Simulation.Campaigns;

namespace IefWorkflow.Cli.Campaign;

/// <summary>Tells in French what a campaign came to.</summary>
internal static class CampaignText
{
    /// <summary>Writes the report.</summary>
    public static string Write(CampaignReport report, double seconds)
    {
        var text = new StringBuilder();
        var (requests, appeals, seed) = report.Plan;
        text.Append(CultureInfo.InvariantCulture, $"Campagne de {requests} demandes et {appeals} recours, graine {seed}, jouée jusqu'au {report.EndedOn:yyyy-MM-dd} en {seconds:0.0} s\n");
        text.Append(CultureInfo.InvariantCulture, $"{report.OpenFiles} dossiers encore ouverts, {report.Letters} courriers, {report.Messages} courriels, {report.JournalEntries} entrées de journal\n");
        Section(text, "Dossiers", report.Files);
        Section(text, "Issues", report.Outcomes);
        Section(text, "Décisions", report.Decisions);
        Section(text, "Actes accomplis", report.ActsDone);
        Section(text, "Actes refusés", report.ActsRefused);
        text.Append("\nDélais jusqu'à la première décision, en jours\n");
        foreach (var (kind, delay) in report.Delays) text.Append(CultureInfo.InvariantCulture, $"  {kind}\u00A0: médiane {delay.Median}, neuf sur dix {delay.NineInTen}, plus long {delay.Longest} ({delay.Count} dossiers)\n");
        text.Append(CultureInfo.InvariantCulture, $"\n{report.Findings.Count} anomalies\n");
        foreach (var finding in report.Findings) text.Append(CultureInfo.InvariantCulture, $"  {finding.Number} {finding.Code}\u00A0: {finding.What} {finding.Remedy}\n");
        return text.ToString().TrimEnd();
    }

    private static void Section(StringBuilder text, string title, IReadOnlyDictionary<string, int> counts)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n{title}\n");
        foreach (var (word, count) in counts) text.Append(CultureInfo.InvariantCulture, $"{count,8}  {word}\n");
    }
}
