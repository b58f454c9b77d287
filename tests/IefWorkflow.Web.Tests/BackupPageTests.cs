using System.Net;

namespace IefWorkflow.Web.Tests;

/// <summary>The pages of the administration tell the age of the last backup.</summary>
public sealed class BackupPageTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task The_pages_say_that_no_backup_is_known_then_which_was_the_last_and_warn_when_it_is_old()
    {
        await AssertSaidAsync("aucune sauvegarde connue", warns: true);

        await NoteAsync(1, 5);
        await AssertSaidAsync("(il y a 5 jours), par Exploitation (ief), dans 5.zip", warns: true);

        await NoteAsync(2, 1);
        await AssertSaidAsync("(hier), par Exploitation (ief), dans 1.zip", warns: false);
    }

    private Task NoteAsync(int sequence, int daysAgo) => service.ChangeAsync($$"""
        INSERT INTO journal (case_id, sequence, at, actor_id, actor_name, role, name, label, data, previous, digest)
        VALUES ('administration', {{sequence + 1_000_000}}, 0, 'exploitation', 'Exploitation (ief)', 'administrateur', 'sauvegarder', 'Sauvegarde faite',
                '{"fichier":"{{daysAgo}}.zip","etat-du":"{{RunningService.Today.AddDays(-daysAgo):yyyy-MM-dd}}T08:00:00+00:00","contenus":0,"absents":0}', '', '')
        """);

    private async Task AssertSaidAsync(string said, bool warns)
    {
        foreach (var (path, warning) in new[] { ("/administration/sauvegarde", "une sauvegarde est à faire"), ("/administration/sante", "Attention : ") })
        {
            using var answer = await service.SendAsync("administrateur", HttpMethod.Get, path);
            var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).Replace('\u00A0', ' ');
            Assert.Contains(said, html, StringComparison.Ordinal);
            Assert.Equal(warns, html.Contains(path.EndsWith("sante", StringComparison.Ordinal) ? $"{warning}{(said.StartsWith('(') ? "le " : "aucune")}" : warning, StringComparison.Ordinal));
        }
    }
}
