using IefWorkflow.Cases.Administration;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Web.Components;

namespace IefWorkflow.Web.Pages.Administration;

/// <summary>The last backup as the pages of the administration say it.</summary>
internal static class BackupWords
{
    /// <summary>« le jeudi 19 novembre 2026 (il y a 3 jours), par Exploitation (ief) », and whether somebody must look.</summary>
    public static async Task<(string Text, bool NeedsLook)> ReadAsync(CaseSession session, CancellationToken cancellationToken)
    {
        if (await BackupBook.LastAsync(session, cancellationToken) is not { } last) return ("aucune sauvegarde connue", true);

        var on = session.DayOf(last.At);
        var lacks = last.Missing == 0 ? "" : $", incomplète\u00A0: {FrenchCount.Of(last.Missing, "contenu absent ou altéré", "contenus absents ou altérés")}";
        return ($"le {FrenchText.WithDistance(on, session.Today)}, par {last.By}, dans {last.FileName}{lacks}", last.NeedsLook(on, session.Today));
    }
}
