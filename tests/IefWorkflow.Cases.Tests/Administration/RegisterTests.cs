using IefWorkflow.Cases.Administration;
using IefWorkflow.Cases.Journal;
using IefWorkflow.Cases.Letters;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Law.Readings;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Administration;

/// <summary>The register of the administration is as hard to alter as the journal of a file, and numbers match.</summary>
public class RegisterTests
{
    [Fact]
    public async Task A_register_that_was_altered_is_found_out()
    {
        await using var world = await FiledWorld.OpenAsync("core");
        var (desk, administrator) = (world.Service<JournalDesk>(), await world.ActorAsync("administrateur", default));
        Assert.Empty((await desk.VerifyAsync(administrator, default))!);

        await world.UseAsync(session => session.Db.Database.ExecuteSqlRawAsync("UPDATE journal SET actor_name = 'x' WHERE case_id = 'administration'"));

        Assert.All((await desk.VerifyAsync(administrator, default))!, fault => Assert.StartsWith("Registre de l'administration", fault, StringComparison.Ordinal));
        Assert.NotEmpty((await desk.VerifyAsync(administrator, default))!);
        Assert.Null(await desk.VerifyAsync(await world.ActorAsync("dasen", default), default));
    }

    [Fact]
    public async Task A_published_template_is_in_the_register_and_a_faulty_one_names_its_line()
    {
        await using var world = await FiledWorld.OpenAsync("core");
        var administrator = await world.ActorAsync("administrateur", default);

        var faults = await world.UseAsync(async session => await new LetterTemplates(session).PublishAsync("L-03", "<objet>Pièces</objet>\n<p>\n{{#if x}}</p>", administrator, default));
        Assert.Contains(faults, fault => fault.StartsWith("Ligne 3", StringComparison.Ordinal));
        Assert.Empty(await world.UseAsync(async session => await new LetterTemplates(session).PublishAsync("L-03", LetterTemplates.Default("L-03"), administrator, default)));

        Assert.Equal(administrator.AccountId, Assert.Single((await world.UseAsync(session => session.RegisterAsync(["publier-modele"], 1, 10, default))).Entries).ActorId);
    }

    [Fact]
    public async Task Clocks_steps_timers_and_reminders_match()
    {
        await using var world = await FiledWorld.OpenAsync("core");

        var found = await world.UseAsync(session => session.ReconcileAsync(default));
        Assert.True(found.Matches);
        Assert.Equal((1, 1, 1, 0), (found.Running, found.WithStep, found.Timed, found.OnTask));

        await world.UseAsync(session => session.Db.Database.ExecuteSqlRawAsync("DELETE FROM wf_due"));
        Assert.False((await world.UseAsync(session => session.ReconcileAsync(default))).Matches);
    }

    [Fact]
    public void Every_reading_of_the_law_is_described_with_each_of_its_values()
    {
        var options = typeof(LegalReadings).GetProperties().Where(property => property.GetMethod is { IsStatic: false } && property.Name != "EqualityContract").ToList();

        Assert.Equal(options.Select(option => option.Name), ReadingNotes.All.Select(note => note.Option));
        Assert.All(options, option => Assert.Equal(
            option.PropertyType == typeof(bool) ? ["true", "false"] : Enum.GetNames(option.PropertyType), ReadingNotes.All.Single(note => note.Option == option.Name).Effects.Keys));
    }

    [Theory]
    [InlineData("2026-05-01", null, "2028-05-01")]
    [InlineData("2026-05-01", "2027-08-31", "2029-08-31")]
    [InlineData("2027-12-01", "2027-08-31", "2029-12-01")]
    public void A_file_is_kept_two_years_after_its_end_or_that_of_the_authorisation(string closedOn, string? until, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), RetentionQuery.EndOf(DateOnly.Parse(closedOn), until is null ? null : DateOnly.Parse(until)));
}
