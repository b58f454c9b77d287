using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Tests.Appeals;
using Microsoft.EntityFrameworkCore;
using static IefWorkflow.Cases.Tests.Appeals.AppealSteps;

namespace IefWorkflow.Cases.Tests.Commission;

/// <summary>The minutes say what was recorded, each sentence with its event, list what lacks, and do not change once they are signed.</summary>
public class MinutesTests
{
    [Fact]
    public async Task Every_sentence_bears_an_event_of_the_journals()
    {
        await using var steps = await VotedAsync("contre", "contre");
        await steps.MinutesAsync();

        var minutes = Assert.Single(await steps.RowsAsync<Minutes>());
        var journals = (await steps.World.UseAsync(session => session.Db.Journal.Join(session.Db.Files, entry => entry.CaseId, file => file.Id, (entry, file) => new { file.Number, entry.Sequence }).ToListAsync()))
            .Select(entry => $"{entry.Number}#{entry.Sequence}").ToHashSet();
        Assert.All(minutes.Text.Split('\n'), sentence => Assert.Contains(sentence[(sentence.LastIndexOf('[') + 1)..^1], journals));
        Assert.Contains("Pour 0, contre 5, abstentions 0", minutes.Text, StringComparison.Ordinal);
        Assert.Contains("Séance levée à 16\u00A0h.", minutes.Text, StringComparison.Ordinal);
        Assert.Equal("", minutes.Gaps);
    }

    [Fact]
    public async Task How_each_voted_and_who_the_child_is_are_not_in_them()
    {
        await using var steps = await SittingAsync();
        await steps.DoneAsync("secretariat", "deliberer", AppealNo, Votes("contre", "pour", "contre", "contre", "contre", """ "motifs-droit":"L. 131-5","motifs-fait":"Projet." """));
        await steps.MinutesAsync();

        var minutes = Assert.Single(await steps.RowsAsync<Minutes>());
        Assert.DoesNotContain("Le Goff", minutes.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(minutes.Text.Split('\n'), sentence => sentence.Contains("Inspecteur de l'éducation", StringComparison.Ordinal) && sentence.Contains("pour", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_lacks_is_listed()
    {
        await using var steps = await SittingAsync("""[{"membre":"president"},{"membre":"ien"},{"membre":"ia-ipr"},{"membre":"medecin"}]""");
        await steps.DoneAsync("secretariat", "deliberer", AppealNo, Votes("contre", "contre", "contre", "contre", ""));
        await steps.MinutesAsync();

        var gaps = Assert.Single(await steps.RowsAsync<Minutes>()).Gaps;
        Assert.Contains("ni présence ni empêchement", gaps, StringComparison.Ordinal);
        Assert.Contains("n'est pas encore motivé", gaps, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_established_after_the_closing_and_not_changed_after_the_signature()
    {
        await using var steps = await VotedAsync("contre", "contre");
        await steps.RefusedAsync("secretariat", "etablir-pv", SittingNo);
        await steps.DoneAsync("secretariat", "clore-seance", SittingNo, """{"heure":"16:00"}""");
        await steps.RefusedAsync("president", "signer-pv", SittingNo);
        await steps.DoneAsync("secretariat", "etablir-pv", SittingNo);
        await steps.DoneAsync("secretariat", "etablir-pv", SittingNo);
        await steps.RefusedAsync("secretariat", "signer-pv", SittingNo);
        await steps.DoneAsync("president", "signer-pv", SittingNo);

        Assert.Equal([(1, false), (2, true)], (await steps.RowsAsync<Minutes>()).OrderBy(minutes => minutes.Version).Select(minutes => (minutes.Version, minutes.SignedOn is not null)));
        Assert.Equal("D131-11-12", (await steps.RefusedAsync("secretariat", "etablir-pv", SittingNo)).Article);
        Assert.Equal((CaseState.Closed, "signer-decision-commission"), (await steps.StateAsync(SittingNo), await steps.TasksAsync()));
    }

    [Fact]
    public async Task Altered_minutes_are_not_signed()
    {
        await using var steps = await VotedAsync("contre", "contre");
        await steps.DoneAsync("secretariat", "clore-seance", SittingNo, """{"heure":"16:00"}""");
        await steps.DoneAsync("secretariat", "etablir-pv", SittingNo);
        await steps.World.UseAsync(session => session.Db.Set<Minutes>().ExecuteUpdateAsync(set => set.SetProperty(minutes => minutes.Text, "Rien ne s'est passé. [2026-0002#1]")));

        Assert.Contains("altéré", (await steps.RefusedAsync("president", "signer-pv", SittingNo)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sitting_with_a_case_still_to_be_ruled_on_is_not_closed()
    {
        await using var steps = await SittingAsync();

        Assert.Contains(AppealNo, (await steps.RefusedAsync("secretariat", "clore-seance", SittingNo, """{"heure":"16:00"}""")).Message, StringComparison.Ordinal);
        await steps.RefusedAsync("secretariat", "clore-seance", SittingNo, """{"heure":"13:00"}""");
    }
}
