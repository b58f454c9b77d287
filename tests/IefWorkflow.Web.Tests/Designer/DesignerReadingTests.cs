using System.Net;
using System.Text.Json.Nodes;

namespace IefWorkflow.Web.Tests.Designer;

/// <summary>What the designer reads: descriptors, definitions, instances with their journal; never what a family told.</summary>
public sealed class DesignerReadingTests(RunningService service) : IClassFixture<RunningService>
{
    private DesignerClient Designer => new(service);

    [Fact]
    public async Task Descriptors_have_the_shape_that_the_designer_reads()
    {
        foreach (var (name, path) in new[]
        {
            ("activities", "/descriptors/activities?Refresh=True"), ("languages", "/descriptors/expression-descriptors"), ("variables", "/descriptors/variables"),
            ("storage-drivers", "/descriptors/storage-drivers"), ("incident-strategies", "/descriptors/incident-strategies"),
        }) Contract.AssertIs(name, await Designer.GetAsync(path));
        foreach (var path in new[] { "/features/installed", "/descriptors/workflow-activation-strategies", "/descriptors/log-persistence-strategies", "/descriptors/commit-strategies/workflows", "/descriptors/commit-strategies/activities" })
        {
            var answer = await Designer.GetAsync(path);
            Assert.Equal(answer["items"]!.AsArray().Count, answer["count"]!.GetValue<int>());
        }

        Assert.Empty((await Designer.GetAsync("/descriptors/output-converters?sourceType=String&destinationType=String"))["items"]!.AsArray());
        Assert.Equal(HttpStatusCode.OK, (await Designer.SendAsync(HttpMethod.Post, "/scripting/javascript/type-definitions/recours-rapo", new JsonObject())).Status);
    }

    [Fact]
    public async Task Every_activity_is_in_french_with_its_outcomes_and_choices()
    {
        var activities = (await Designer.GetAsync("/descriptors/activities"))["items"]!.AsArray().ToDictionary(item => item!["typeName"]!.GetValue<string>(), item => item!);

        Assert.All(activities.Values, activity => Assert.False(string.IsNullOrWhiteSpace(activity["description"]!.GetValue<string>())));
        Assert.DoesNotContain(activities.Values, activity => activity["category"]!.GetValue<string>() is "Branching" or "Primitives" or "Looping" or "Flow");
        Assert.Equal(["Échu", "Arrêté"], activities["Ief.LegalClock"]["ports"]!.AsArray().Select(port => port!["name"]!.GetValue<string>()));
        Assert.Contains(Choices(activities["Ief.LegalClock"], "Rule"), choice => choice.Value == "L131-5/implied-acceptance" && choice.Text.Contains("départ", StringComparison.Ordinal));
        Assert.Contains(("Médecin de l'éducation nationale", "medecin"), Choices(activities["Ief.HumanTask"], "Role"));
        Assert.Contains(("L-07 Décision de refus", "L-07"), Choices(activities["Ief.PrepareLetter"], "Code"));
        Assert.Equal("dynamic-outcomes", Input(activities["Ief.HumanTask"], "Outcomes")["uiHint"]!.GetValue<string>());
        Assert.Equal("checkbox", Input(activities["Elsa.FlowDecision"], "Condition")["uiHint"]!.GetValue<string>());
    }

    [Fact]
    public async Task Definitions_are_listed_by_page_and_found_by_words_versions_and_identifiers()
    {
        var page = await Designer.GetAsync("/workflow-definitions?versionOptions=Latest&Page=0&PageSize=2&SearchTerm=&IsSystem=False&OrderDirection=Ascending");
        Contract.AssertIs("definitions", page);
        Assert.Equal(2, page["items"]!.AsArray().Count);
        Assert.True(page["totalCount"]!.GetValue<int>() >= 6);

        var found = await Designer.GetAsync("/workflow-definitions?versionOptions=Published&SearchTerm=residence");
        var residence = Assert.Single(found["items"]!.AsArray())!;
        Assert.Equal("changement-residence", residence["definitionId"]!.GetValue<string>());
        Assert.Single((await Designer.GetAsync($"/workflow-definitions?versionOptions=&Ids={residence["id"]}"))["items"]!.AsArray());
        Assert.Empty((await Designer.GetAsync("/workflow-definitions?IsSystem=True"))["items"]!.AsArray());
        Contract.AssertIs("definition", await Designer.GetAsync($"/workflow-definitions/by-id/{residence["id"]}"));
        Assert.Equal("{\"isUnique\":false}", (await Designer.GetAsync("/workflow-definitions/validation/is-name-unique?name=Changement%20de%20r%C3%A9sidence"))!.ToJsonString());
        Assert.Equal("{\"isUnique\":true}", (await Designer.GetAsync("/workflow-definitions/validation/is-name-unique?name=Changement%20de%20r%C3%A9sidence&definitionId=changement-residence"))!.ToJsonString());
    }

    [Theory]
    [InlineData("/workflow-definitions?Page=-1&PageSize=10", HttpStatusCode.BadRequest)]
    [InlineData("/workflow-definitions?Page=1&PageSize=dix", HttpStatusCode.BadRequest)]
    [InlineData("/workflow-definitions?versionOptions=Hier", HttpStatusCode.BadRequest)]
    [InlineData("/workflow-definitions/by-definition-id/rien", HttpStatusCode.NotFound)]
    [InlineData("/workflow-definitions/by-id/rien", HttpStatusCode.NotFound)]
    [InlineData("/workflow-definitions/rien/export", HttpStatusCode.NotFound)]
    [InlineData("/workflow-instances/rien", HttpStatusCode.NotFound)]
    [InlineData("/workflow-instances/rien/variables", HttpStatusCode.NotFound)]
    [InlineData("/workflow-instances/rien/execution-state", HttpStatusCode.NotFound)]
    [InlineData("/activity-executions/list", HttpStatusCode.BadRequest)]
    [InlineData("/activity-executions/by-id?id=rien", HttpStatusCode.NotFound)]
    [InlineData("/activity-executions/rien-7/call-stack", HttpStatusCode.NotFound)]
    [InlineData("/rien", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_read_is_refused_in_french(string path, HttpStatusCode status)
    {
        var (answered, body, _) = await Designer.SendAsync(HttpMethod.Get, path);

        Assert.Equal(status, answered);
        Assert.EndsWith(".", body!["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Instances_and_their_journal_have_the_shape_that_the_designer_reads()
    {
        var list = await Designer.PostAsync("/workflow-instances", new JsonObject { ["page"] = 0, ["pageSize"] = 10, ["orderBy"] = null, ["orderDirection"] = "Descending", ["timestampFilters"] = new JsonArray() });
        Contract.AssertIs("instances", list);
        var id = list["items"]![0]!["id"]!.GetValue<string>();
        var instance = await Designer.GetAsync($"/workflow-instances/{id}");
        Contract.AssertIs("instance", instance);
        Assert.Equal("Workflow1", instance["workflowState"]!["activityExecutionContexts"]!.AsArray().Single(context => context!["parentContextId"] is null)!["scheduledActivityNodeId"]!.GetValue<string>());
        Contract.AssertIs("state", await Designer.GetAsync($"/workflow-instances/{id}/execution-state"));
        Contract.AssertIs("instance-variables", await Designer.GetAsync($"/workflow-instances/{id}/variables"));
        var journal = await Designer.PostAsync($"/workflow-instances/{id}/journal?skip=0&take=3", new JsonObject { ["filter"] = new JsonObject { ["excludedActivityTypes"] = new JsonArray("Elsa.Workflow", "Elsa.Flowchart") } });
        Contract.AssertIs("journal", journal);
        Assert.Equal(3, journal["items"]!.AsArray().Count);
        var node = journal["items"]![0]!["nodeId"]!.GetValue<string>();
        var executions = await Designer.GetAsync($"/activity-executions/list?WorkflowInstanceId={id}&ActivityNodeId={Uri.EscapeDataString(node)}");
        Contract.AssertIs("executions", executions);
        var execution = executions["items"]![0]!["id"]!.GetValue<string>();
        Contract.AssertIs("execution", await Designer.GetAsync($"/activity-executions/by-id?id={execution}"));
        Contract.AssertIs("call-stack", await Designer.GetAsync($"/activity-executions/{execution}/call-stack?includeCrossWorkflowChain=True"));
        Contract.AssertIs("summaries", await Designer.GetAsync($"/activity-execution-summaries/list?WorkflowInstanceId={id}&ActivityNodeId={Uri.EscapeDataString(node)}"));
        Contract.AssertIs("report", await Designer.PostAsync("/activity-executions/report", new JsonObject { ["workflowInstanceId"] = id, ["activityNodeIds"] = new JsonArray(node) }));
    }

    [Fact]
    public async Task Instances_are_chosen_by_definition_state_and_instant()
    {
        async Task<int> CountAsync(JsonObject query) => (await Designer.PostAsync("/workflow-instances", query))["totalCount"]!.GetValue<int>();
        var all = await CountAsync([]);
        var requests = await CountAsync(new JsonObject { ["definitionIds"] = new JsonArray("demande-autorisation") });

        Assert.InRange(requests, 1, all - 1);
        Assert.Equal(all, await CountAsync(new JsonObject { ["status"] = "Running" }) + await CountAsync(new JsonObject { ["statuses"] = new JsonArray("Finished") }));
        Assert.Equal(0, await CountAsync(new JsonObject { ["subStatuses"] = new JsonArray("Interrupted") }));
        Assert.Equal(0, await CountAsync(new JsonObject { ["timestampFilters"] = new JsonArray(new JsonObject { ["column"] = "CreatedAt", ["operator"] = "LessThan", ["timestamp"] = "2001-01-01T00:00:00Z" }) }));
        Assert.Equal(all, await CountAsync(new JsonObject { ["timestampFilters"] = new JsonArray(new JsonObject { ["column"] = "CreatedAt", ["operator"] = "GreaterThan", ["timestamp"] = "2001-01-01T00:00:00Z" }) }));
    }

    [Fact]
    public async Task The_instance_of_a_file_shows_its_course_and_nothing_that_a_family_told()
    {
        var request = Samples.Request;
        (request["enfant-nom"], request["commune"]) = ("Kermarrec-Essai", "Plougastel-Essai");
        var number = (await service.ActAsync("famille", "deposer-demande", null, request)).Number;
        var list = await Designer.PostAsync("/workflow-instances", new JsonObject { ["pageSize"] = 1, ["definitionId"] = "demande-autorisation" });
        var id = list["items"]![0]!["id"]!.GetValue<string>();
        var texts = new List<string>
        {
            list.ToJsonString(), (await Designer.GetAsync($"/workflow-instances/{id}")).ToJsonString(), (await Designer.GetAsync($"/workflow-instances/{id}/variables")).ToJsonString(),
            (await Designer.PostAsync($"/workflow-instances/{id}/journal", new JsonObject())).ToJsonString(), (await Designer.GetAsync($"/activity-executions/list?workflowInstanceId={id}")).ToJsonString(),
        };

        Assert.All(texts, text => Assert.All(new[] { number, "Kermarrec-Essai", "Plougastel-Essai" }, told => Assert.DoesNotContain(told, text, StringComparison.Ordinal)));
        Assert.Contains("non affich", texts[1], StringComparison.Ordinal);
        foreach (var refused in new[]
        {
            await Designer.SendAsync(HttpMethod.Post, $"/cancel/workflow-instances/{id}"),
            await Designer.SendAsync(HttpMethod.Delete, $"/workflow-instances/{id}"),
            await Designer.SendAsync(HttpMethod.Post, "/bulk-actions/cancel/workflow-instances", new JsonObject { ["ids"] = new JsonArray(id) }),
            await Designer.SendAsync(HttpMethod.Post, "/bulk-actions/delete/workflow-instances/by-id", new JsonObject { ["ids"] = new JsonArray(id) }),
        })
        {
            Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
            Assert.Contains("une famille", refused.Body!["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        }

        Assert.Equal("Running", (await Designer.GetAsync($"/workflow-instances/{id}/execution-state"))["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_administrator_reads_without_the_links_that_open_the_editor()
    {
        var administrator = new DesignerClient(service, "administrateur");
        var list = await administrator.GetAsync("/workflow-definitions?versionOptions=Latest");
        var (definition, _) = await administrator.OpenAsync("recours-rapo");

        Assert.DoesNotContain(list["links"]!.AsArray(), link => link!["rel"]!.GetValue<string>() == "bulk-publish");
        Assert.DoesNotContain(definition["links"]!.AsArray(), link => link!["rel"]!.GetValue<string>() is "publish" or "delete");
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.SendAsync(HttpMethod.Post, "/workflow-definitions", DesignerClient.Line("Refusée"))).Status);
    }

    [Fact]
    public async Task Another_site_cannot_write_with_the_session_of_a_designer()
    {
        var cookie = await SignInForm.CookieAsync(service.Http, "concepteur");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/concepteur/api/workflow-definitions") { Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add("Cookie", cookie);
        request.Headers.Add("Origin", "https://ailleurs.example");
        using var answer = await service.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static JsonNode Input(JsonNode activity, string name) => activity["inputs"]!.AsArray().Single(input => input!["name"]!.GetValue<string>() == name)!;

    private static IEnumerable<(string Text, string Value)> Choices(JsonNode activity, string input) =>
        Input(activity, input)["uiSpecifications"]!["dropdown"]!["selectList"]!["items"]!.AsArray().Select(item => (item!["text"]!.GetValue<string>(), item["value"]!.GetValue<string>()));
}
