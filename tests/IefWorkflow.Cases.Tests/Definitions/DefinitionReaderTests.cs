using IefWorkflow.Cases.Definitions;
using IefWorkflow.Cases.Definitions.Edits;
using IefWorkflow.Cases.Definitions.Reading;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Simulation;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Tests.Definitions;

/// <summary>The list of procedures: what is in service, what is a draft, and what runs.</summary>
public class DefinitionReaderTests
{
    [Fact]
    public async Task The_list_tells_the_version_in_service_the_draft_and_the_files_by_version_in_the_order_of_the_alphabet()
    {
        await using var world = await CaseWorld.OpenAsync(SimulatedAcademy.Rennes, new DateOnly(2026, 4, 1), Drafts.Folder, default);
        var designer = await world.ActorAsync("concepteur", default);
        var year = new System.Text.Json.Nodes.JsonObject { ["annee"] = 2026, ["departement"] = "35" };
        Assert.IsType<Cases.Acts.ActAnswer.Done>(await world.ActAsync(await world.ActorAsync("dasen", default), "ouvrir-annee-instance", null, year, default));
        var draft = Assert.IsType<DraftEditOutcome.Edited>(DraftEdit.Rename(Drafts.Read(ProcedureNames.DepartmentalBody), "Évitement scolaire", "")).Definition;
        Assert.IsType<DefinitionAnswer.Done>(await world.Service<DefinitionDesk>().SaveAsync(designer, draft, null, default));

        await using var scope = world.Scopes.CreateAsyncScope();
        var lines = await scope.ServiceProvider.GetRequiredService<DefinitionReader>().ListAsync(default);

        Assert.Equal(ProcedureNames.All.Order(), lines.Select(line => line.Id).Order());
        Assert.Equal(["Changement de résidence", "Demande d'autorisation d'instruction dans la famille", "Évitement scolaire"], lines.Take(3).Select(line => line.Name));
        var changed = lines.Single(line => line.Id == ProcedureNames.DepartmentalBody);
        Assert.Equal((2, 1, true), (changed.Latest, changed.Published, changed.HasDraft));
        Assert.Equal([new RunningVersion(1, 1)], changed.Running);
        Assert.All(lines.Where(line => line != changed), line => Assert.True(line is { Latest: 1, Published: 1, HasDraft: false, Running.Count: 0 }));
    }

    [Fact]
    public void Designers_write_administrators_read_and_nobody_else_does_either()
    {
        Assert.Equal([Role.Designer, Role.Administrator], Enum.GetValues<Role>().Where(DefinitionReader.MayRead).OrderBy(role => role is Role.Administrator));
        Assert.Equal([Role.Designer], Enum.GetValues<Role>().Where(DefinitionReader.MayWrite));
    }
}
