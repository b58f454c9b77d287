using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Web.Tests.Designer;

/// <summary>What the designer writes: by one author at a time, journalled, checked before it is stored.</summary>
public sealed class DesignerWritingTests(RunningService service) : IClassFixture<RunningService>
{
    private DesignerClient Designer => new(service);

    [Fact]
    public async Task A_definition_is_made_saved_published_withdrawn_taken_back_and_deleted()
    {
        var created = await Designer.PostAsync("/workflow-definitions", DesignerClient.Line("Vie d'une définition"));
        Contract.AssertIs("saved", created);
        var id = created["workflowDefinition"]!["definitionId"]!.GetValue<string>();
        Assert.Equal("Workflow1:racine:ligne", created["workflowDefinition"]!["root"]!["activities"]![0]!["nodeId"]!.GetValue<string>());

        var published = await Designer.PostAsync($"/workflow-definitions/{id}/publish", new JsonObject());
        Assert.True(published["workflowDefinition"]!["isPublished"]!.GetValue<bool>());
        Assert.True((await Designer.PostAsync($"/workflow-definitions/{id}/publish", new JsonObject()))["alreadyPublished"]!.GetValue<bool>());

        var (_, revision) = await Designer.OpenAsync(id);
        var second = (await Designer.PostAsync("/workflow-definitions", DesignerClient.Line("Vie d'une définition", "Bonsoir", id), revision))["workflowDefinition"]!;
        Assert.Equal((2, false), (second["version"]!.GetValue<int>(), second["isPublished"]!.GetValue<bool>()));

        var reverted = await Designer.PostAsync($"/workflow-definitions/{id}/revert/1", new JsonObject());
        Assert.Equal(3, reverted["version"]!.GetValue<int>());
        var (latest, _) = await Designer.OpenAsync(id);
        Assert.Equal("Bonjour", latest["root"]!["activities"]![0]!["text"]!["expression"]!["value"]!.GetValue<string>());
        var versions = await Designer.GetAsync($"/workflow-definitions?versionOptions=AllVersions&Page=0&PageSize=10&DefinitionIds={id}&OrderBy=Version&OrderDirection=Descending");
        Assert.Equal([3, 2, 1], versions["items"]!.AsArray().Select(version => version!["version"]!.GetValue<int>()));

        Assert.False((await Designer.PostAsync($"/workflow-definitions/{id}/retract", new JsonObject()))["isPublished"]!.GetValue<bool>());
        Assert.Equal(HttpStatusCode.NoContent, (await Designer.SendAsync(HttpMethod.Delete, $"/workflow-definition-versions/{second["id"]}")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Designer.SendAsync(HttpMethod.Delete, $"/workflow-definitions/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Designer.SendAsync(HttpMethod.Get, $"/workflow-definitions/by-definition-id/{id}")).Status);
    }

    [Fact]
    public async Task Two_designers_on_one_draft_lose_nothing()
    {
        var id = await Designer.CreateAsync("À deux");
        var (_, seen) = await Designer.OpenAsync(id);
        await Designer.PostAsync("/workflow-definitions", DesignerClient.Line("À deux", "Le premier", id), seen);

        foreach (var stale in new[] { seen, null })
        {
            var (status, body, _) = await Designer.SendAsync(HttpMethod.Post, "/workflow-definitions", DesignerClient.Line("À deux", "Le second", id), stale);
            Assert.Equal(HttpStatusCode.BadRequest, status);
            Assert.NotEmpty(body!["errors"]!["generalErrors"]!.AsArray());
        }

        var (kept, _) = await Designer.OpenAsync(id);
        Assert.Equal("Le premier", kept["root"]!["activities"]![0]!["text"]!["expression"]!["value"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_procedure_of_the_service_is_saved_as_a_draft_beside_the_published_version_and_never_withdrawn()
    {
        var (definition, seen) = await Designer.OpenAsync("instance-departementale");
        definition["description"] = "Relue par un concepteur.";
        var saved = (await Designer.PostAsync("/workflow-definitions", new JsonObject { ["model"] = definition.DeepClone(), ["publish"] = false }, seen))["workflowDefinition"]!;

        Assert.False(saved["isPublished"]!.GetValue<bool>());
        Assert.Single((await Designer.GetAsync("/workflow-definitions?versionOptions=Published&DefinitionIds=instance-departementale"))["items"]!.AsArray());
        foreach (var (method, path) in new[] { (HttpMethod.Post, "/workflow-definitions/instance-departementale/retract"), (HttpMethod.Delete, "/workflow-definitions/instance-departementale") })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await Designer.SendAsync(method, path, method == HttpMethod.Post ? new JsonObject() : null)).Status);
        }
    }

    [Fact]
    public async Task What_the_law_forbids_is_not_published_and_the_draft_is_kept()
    {
        var (definition, seen) = await Designer.OpenAsync("recours-rapo");
        var root = definition["root"]!;
        var gone = root["activities"]!.AsArray().Single(step => step!["type"]!.GetValue<string>() == "Ief.RecordPresence")!["id"]!.GetValue<string>();
        root["activities"] = new JsonArray([.. root["activities"]!.AsArray().Where(step => step!["id"]!.GetValue<string>() != gone).Select(step => step!.DeepClone())]);
        root["connections"] = new JsonArray([.. root["connections"]!.AsArray().Where(line => line!["source"]!["activity"]!.GetValue<string>() != gone && line["target"]!["activity"]!.GetValue<string>() != gone).Select(line => line!.DeepClone())]);
        var (status, body, revision) = await Designer.SendAsync(HttpMethod.Post, "/workflow-definitions", new JsonObject { ["model"] = definition.DeepClone(), ["publish"] = true }, seen);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.True(body!["errors"]!["generalErrors"]!.AsArray().Count > 1);
        var (draft, kept) = await Designer.OpenAsync("recours-rapo");
        Assert.Equal(revision, kept);
        Assert.False(draft["isPublished"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"model\":null}")]
    [InlineData("{\"model\":{}}")]
    [InlineData("{\"model\":{\"root\":[]}}")]
    [InlineData("{\"model\":{\"root\":{\"id\":\"a\",\"type\":\"Elsa.StateMachine\",\"version\":1}}}")]
    [InlineData("{\"model\":{\"root\":{\"id\":\"a\",\"type\":\"Elsa.Inconnue\",\"version\":1}}}")]
    [InlineData("{\"model\":{\"root\":{\"id\":\"a\",\"type\":\"Elsa.Flowchart\",\"version\":9}}}")]
    [InlineData("{\"model\":{\"name\":\"a\\u0000b\",\"root\":{\"id\":\"a\",\"type\":\"Elsa.Flowchart\",\"version\":\"un\"}}}")]
    public async Task A_document_that_is_no_definition_is_refused_and_nothing_is_stored(string body)
    {
        var before = (await Designer.GetAsync("/workflow-definitions"))["totalCount"]!.GetValue<int>();
        var (status, answer, _) = await Designer.SendTextAsync(HttpMethod.Post, "/workflow-definitions", body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(answer!["errors"]!["generalErrors"]!.AsArray());
        Assert.Equal(before, (await Designer.GetAsync("/workflow-definitions"))["totalCount"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_document_too_deep_or_too_large_is_refused()
    {
        var deep = new string('[', 400) + new string(']', 400);
        Assert.Equal(HttpStatusCode.BadRequest, (await Designer.SendTextAsync(HttpMethod.Post, "/workflow-definitions", $"{{\"model\":{{\"root\":{{\"id\":\"a\",\"type\":\"Elsa.Flowchart\",\"version\":1,\"x\":{deep}}}}}}}")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Designer.SendTextAsync(HttpMethod.Post, "/workflow-definitions/import", deep)).Status);
        var large = DesignerClient.Line("Trop grande", new string('x', 6_000_000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Designer.SendAsync(HttpMethod.Post, "/workflow-definitions", large)).Status);
    }

    [Fact]
    public async Task An_exported_definition_is_imported_as_it_was_and_never_over_a_draft()
    {
        using var file = await service.SendAsync("concepteur", HttpMethod.Get, "/concepteur/api/workflow-definitions/changement-residence/export?versionOptions=Latest&includeConsumingWorkflows=False");
        var text = await file.Content.ReadAsStringAsync();
        Assert.Contains("changement-residence-v", file.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);

        var document = JsonNode.Parse(text)!.AsObject();
        document["definitionId"] = "residence-importee";
        var imported = await Designer.PostAsync("/workflow-definitions/import", document);
        using var again = await service.SendAsync("concepteur", HttpMethod.Get, "/concepteur/api/workflow-definitions/residence-importee/export");
        var second = (await again.Content.ReadAsStringAsync()).Replace("residence-importee", "changement-residence", StringComparison.Ordinal);
        Assert.True(DefinitionDifference.Between(Read(text), Read(second)).IsEmpty);
        Contract.AssertIs("definition", imported);

        document["name"] = "Autre nom";
        Assert.Equal(HttpStatusCode.BadRequest, (await Designer.SendAsync(HttpMethod.Post, "/workflow-definitions/import", document.DeepClone())).Status);
    }

    [Fact]
    public async Task What_is_opened_and_saved_unchanged_makes_no_new_version()
    {
        foreach (var id in new[] { "demande-autorisation", "mandats-commission", "signalement-manquement" })
        {
            var (definition, seen) = await Designer.OpenAsync(id);
            foreach (var step in definition["root"]!["activities"]!.AsArray()) step!["metadata"]!["designer"]!["size"] = new JsonObject { ["width"] = 311.5, ["height"] = 54 };
            var saved = await Designer.PostAsync("/workflow-definitions", new JsonObject { ["model"] = definition, ["publish"] = false }, seen);

            Assert.Equal((1, true), (saved["workflowDefinition"]!["version"]!.GetValue<int>(), saved["workflowDefinition"]!["isPublished"]!.GetValue<bool>()));
        }
    }

    [Fact]
    public async Task Several_definitions_are_published_withdrawn_exported_and_deleted_at_once()
    {
        var ids = new[] { await Designer.CreateAsync("Lot A"), await Designer.CreateAsync("Lot B") };
        JsonObject Named() => new() { ["definitionIds"] = new JsonArray(ids[0], ids[1], "rien") };

        var published = await Designer.PostAsync("/bulk-actions/publish/workflow-definitions/by-definition-ids", Named());
        Assert.Equal((2, 1), (published["published"]!.AsArray().Count, published["notFound"]!.AsArray().Count));
        Assert.Equal(2, (await Designer.PostAsync("/bulk-actions/publish/workflow-definitions/by-definition-ids", Named()))["alreadyPublished"]!.AsArray().Count);
        Assert.Equal(2, (await Designer.PostAsync("/bulk-actions/retract/workflow-definitions/by-definition-ids", Named()))["retracted"]!.AsArray().Count);

        var versions = (await Designer.GetAsync($"/workflow-definitions?DefinitionIds={ids[0]}&DefinitionIds={ids[1]}"))["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()).ToArray();
        using var zip = await service.SendAsync("concepteur", HttpMethod.Post, "/concepteur/api/bulk-actions/export/workflow-definitions", new JsonObject { ["ids"] = new JsonArray([.. versions.Select(id => (JsonNode)id)]) });
        using var archive = new ZipArchive(await zip.Content.ReadAsStreamAsync());
        Assert.Equal(2, archive.Entries.Count);

        Assert.Equal(1, (await Designer.PostAsync("/bulk-actions/delete/workflow-definitions/by-id", new JsonObject { ["ids"] = new JsonArray(versions[0]) }))["deleted"]!.GetValue<int>());
        Assert.Equal(1, (await Designer.PostAsync("/bulk-actions/delete/workflow-definitions/by-definition-id", Named()))["deleted"]!.GetValue<int>());
        Assert.Equal(HttpStatusCode.BadRequest, (await Designer.SendAsync(HttpMethod.Post, "/bulk-actions/delete/workflow-definitions/by-definition-id", new JsonObject { ["definitionIds"] = new JsonArray("recours-rapo") })).Status);
    }

    [Fact]
    public async Task A_definition_that_touches_no_file_is_run_by_hand_stopped_and_deleted()
    {
        var id = await Designer.CreateAsync("À exécuter");
        using var ran = await service.SendAsync("concepteur", HttpMethod.Post, $"/concepteur/api/workflow-definitions/{id}/execute", new JsonObject { ["versionOptions"] = "Latest" });
        var instance = ran.Headers.GetValues("x-elsa-workflow-instance-id").Single();
        Assert.Equal("False", ran.Headers.GetValues("x-elsa-workflow-cannot-start").Single());
        Assert.Equal("Finished", (await Designer.GetAsync($"/workflow-instances/{instance}/execution-state"))["subStatus"]!.GetValue<string>());
        Assert.Contains("Bonjour", (await Designer.PostAsync($"/workflow-instances/{instance}/journal", new JsonObject())).ToJsonString(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await Designer.SendAsync(HttpMethod.Post, $"/cancel/workflow-instances/{instance}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Designer.SendAsync(HttpMethod.Delete, $"/workflow-instances/{instance}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Designer.SendAsync(HttpMethod.Get, $"/workflow-instances/{instance}")).Status);
    }

    [Fact]
    public async Task A_procedure_of_files_is_not_run_by_hand()
    {
        using var answer = await service.SendAsync("concepteur", HttpMethod.Post, "/concepteur/api/workflow-definitions/recours-rapo/execute", new JsonObject());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("True", answer.Headers.GetValues("x-elsa-workflow-cannot-start").Single());
        Assert.Contains("Simulez", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static WorkflowDefinition Read(string text) => WorkflowDefinitionReader.Read(Encoding.UTF8.GetBytes(text)).Match(read => read.Definition, refused => throw new InvalidOperationException(string.Join(' ', refused.Faults)));
}
