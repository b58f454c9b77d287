using System.Text.Json.Nodes;
using IefWorkflow.Cases.Invariants;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Cases.Simulation;
using IefWorkflow.Law.Calendar;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Invariants;

/// <summary>What must never be is found out, each by its word.</summary>
public class InvariantTests
{
    private const string Request = """
        {"enfant-nom":"Le Goff","enfant-prenoms":"Anna","enfant-ne-le":"2016-05-04","commune":"Rennes","residence":"35","motif":"M4","annee":"2026-2027","responsables":[{"nom":"Yann Le Goff"}]}
        """;

    private static readonly AcademySettings Rennes = new() { Name = "Rennes", Seat = Departement.Parse("35"), Departements = [Departement.Parse("35")] };

    [Theory]
    [InlineData("2026-04-02")]
    [InlineData("2026-05-20")]
    [InlineData("2026-06-02")]
    [InlineData("2027-01-01")]
    public async Task Nothing_is_found_while_all_is_well(string day)
    {
        await using var world = await FiledAsync();
        await world.AdvanceAsync(DateOnly.Parse(day), new TimeOnly(12, 0), default);

        Assert.Empty(await world.UseAsync(session => InvariantChecker.CheckAsync(session, default)));
    }

    [Theory]
    [InlineData("DELETE FROM wf_bookmark; DELETE FROM wf_due", "procedure-immobile")]
    [InlineData("DELETE FROM wf_bookmark WHERE name = 'Ief.Task'", "tache-sans-etape")]
    [InlineData("DELETE FROM human_task", "etape-sans-tache")]
    [InlineData("DELETE FROM wf_bookmark WHERE name = 'Ief.Clock'", "delai-sans-etape")]
    [InlineData("DELETE FROM wf_due", "delai-sans-minuterie")]
    [InlineData("UPDATE due_date SET legal_on = '2026-03-31'", "delai-depasse")]
    [InlineData("UPDATE wf_due SET due_at = 0", "travail-en-retard")]
    [InlineData("UPDATE reminder SET fire_at = 0", "rappel-en-retard")]
    [InlineData("UPDATE due_date SET state = 'Met'", "rappel-sans-delai")]
    [InlineData("UPDATE reminder SET state = 'Fired'", "rappel-perdu")]
    [InlineData("UPDATE case_file SET closed_on = '2026-04-01'", "tache-sur-dossier-clos")]
    [InlineData("UPDATE case_file SET closed_on = '2026-04-01'", "delai-sur-dossier-clos")]
    [InlineData("UPDATE case_file SET closed_on = '2026-04-01'", "clos-trop-tot")]
    [InlineData("UPDATE wf_instance SET status = 1", "jamais-clos")]
    [InlineData("UPDATE case_file SET instance_id = 'x'", "procedure-absente")]
    [InlineData("UPDATE wf_instance SET incident_count = 1", "incident")]
    [InlineData("DELETE FROM journal", "journal")]
    [InlineData("INSERT INTO decision (id, case_id, kind, [on], years, reasons_of_law, reasons_of_fact, mentions) SELECT 'd', id, 'TacitAcceptance', '2026-06-01', 1, '', '', '' FROM case_file", "decision-tacite-mal-datee")]
    [InlineData("INSERT INTO decision (id, case_id, kind, [on], years, reasons_of_law, reasons_of_fact, mentions) SELECT 'd', id, 'Refusal', '2026-06-01', 0, '', '', '' FROM case_file", "refus-non-motive")]
    [InlineData("INSERT INTO decision (id, case_id, kind, [on], years, reasons_of_law, reasons_of_fact, mentions) SELECT 'd', id, 'Refusal', '2026-06-01', 0, 'x', 'x', '' FROM case_file", "refus-sans-mentions")]
    public async Task What_must_never_be_is_found(string alteration, string code)
    {
        await using var world = await FiledAsync();
        await world.UseAsync(session => session.Db.Database.ExecuteSqlRawAsync(alteration));

        Assert.Contains(code, (await world.UseAsync(session => InvariantChecker.CheckAsync(session, default))).Select(finding => finding.Code));
    }

    private static async Task<CaseWorld> FiledAsync()
    {
        var world = await CaseWorld.OpenAsync(Rennes, new DateOnly(2026, 4, 1), Path.Combine(AppContext.BaseDirectory, "Data", "core"), default);
        await world.ActAsync(await world.ActorAsync("famille", default), "deposer-demande", null, JsonNode.Parse(Request)!.AsObject(), default);
        return world;
    }
}
