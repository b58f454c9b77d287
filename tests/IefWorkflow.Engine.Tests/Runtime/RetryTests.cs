using System.Text.Json.Nodes;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Runtime;
using static IefWorkflow.Engine.Tests.Runtime.Build;

namespace IefWorkflow.Engine.Tests.Runtime;

/// <summary>What a definition asks to be retried is, later and later, each time on record, and is an incident only in the end.</summary>
public class RetryTests
{
    [Fact]
    public async Task Each_attempt_waits_longer_up_to_the_longest_wait()
    {
        var bench = new Bench(Workflow("w", Sequence("s", Retried(Fault("f"), """{ "attempts": 4, "delay": "00:01:00", "factor": 3, "maxDelay": "00:05:00" }"""))));
        var instance = await bench.StartAsync("w");

        var waits = await WaitsAsync(bench);

        Assert.Equal([1, 3, 5, 5], waits.Select(wait => wait.TotalMinutes));
        var journal = await JournalAsync(bench, instance.Id);
        Assert.Equal(4, journal.Count(entry => entry is { Event: JournalEvent.RetryPlanned, Message: "panne" }));
        Assert.Equal(4, journal.Count(entry => entry.Event is JournalEvent.Retried));
        Assert.Single(journal, entry => entry.Event is JournalEvent.Faulted);
        Assert.Equal((WorkflowSubStatus.Faulted, 1), ((await bench.FindAsync(instance.Id)).SubStatus, (await bench.FindAsync(instance.Id)).Incidents.Count));
    }

    [Fact]
    public async Task What_works_in_the_end_leaves_no_incident()
    {
        var bench = new Bench(Workflow("w", Sequence("s", Retried(Flaky("f", 3), """{ "attempts": 5 }"""), Line("after"))));
        var instance = await bench.StartAsync("w");
        Assert.Equal((WorkflowSubStatus.Suspended, 0), (instance.SubStatus, instance.Incidents.Count));

        Assert.Equal([10, 20], (await WaitsAsync(bench)).Select(wait => wait.TotalSeconds));

        Assert.Equal(["after"], bench.Lines);
        Assert.Equal(WorkflowSubStatus.Finished, (await bench.FindAsync(instance.Id)).SubStatus);
    }

    [Fact]
    public async Task Without_a_policy_or_with_none_left_a_failure_is_an_incident_at_once()
    {
        var bench = new Bench(Workflow("w", Sequence("s", Retried(Fault("f"), """{ "attempts": 0 }"""))), Workflow("v", Sequence("s", Fault("f"))));

        Assert.Single((await bench.StartAsync("w")).Incidents);
        Assert.Single((await bench.StartAsync("v")).Incidents);
        Assert.Empty(bench.Store.Due);
    }

    [Fact]
    public async Task The_policy_of_the_definition_holds_for_activities_without_one_of_their_own()
    {
        var definition = Workflow("w", Parallel("p", Fault("own"), Retried(Fault("never"), """{ "attempts": 0 }""")), "Elsa.Workflows.IncidentStrategies.ContinueWithIncidentsStrategy, Elsa.Workflows.Core");
        var json = definition.Json.DeepClone().AsObject();
        json["customProperties"] = JsonNode.Parse("""{ "retry": { "attempts": 1 } }""");
        var bench = new Bench(Assert.IsType<DefinitionReading.Read>(WorkflowDefinitionReader.Read(json.ToJsonString())).Definition);

        var instance = await bench.StartAsync("w");

        Assert.Equal("never", Assert.Single(instance.Incidents).ActivityId);
        await WaitsAsync(bench);
        Assert.Equal(2, (await bench.FindAsync(instance.Id)).Incidents.Count);
    }

    [Fact]
    public async Task An_activity_that_failed_after_its_stimulus_goes_on_with_what_came_then()
    {
        var picky = Retried(Activity("e", "Test.Picky"), """{ "attempts": 2 }""");
        Picky.Failures = 2;
        var bench = new Bench([typeof(Picky)], null, Workflow("w", Sequence("s", picky, Line("after"))));
        var instance = await bench.StartAsync("w");

        await bench.PublishAsync("picky", input: "reçu");
        Assert.Empty(await bench.PublishAsync("picky", input: "autre"));
        await WaitsAsync(bench);

        Assert.Equal(WorkflowSubStatus.Finished, (await bench.FindAsync(instance.Id)).SubStatus);
        Assert.Equal("reçu", (await bench.FindAsync(instance.Id)).Output["seen"]);
    }

    [Fact]
    public async Task Cancelling_ends_the_retries()
    {
        var bench = new Bench(Workflow("w", Sequence("s", Retried(Fault("f"), """{ "attempts": 3 }"""))));
        var instance = await bench.StartAsync("w");

        await bench.Runtime.CancelAsync(instance.Id, CancellationToken.None);

        Assert.Empty(bench.Store.Due);
    }

    [Fact]
    public async Task A_person_who_retries_gives_all_the_attempts_again()
    {
        var bench = new Bench(Workflow("w", Sequence("s", Retried(Fault("f"), """{ "attempts": 1 }"""))));
        var instance = await bench.StartAsync("w");
        await WaitsAsync(bench);

        Assert.IsType<RunOutcome.Ran>(await bench.Runtime.RetryIncidentAsync(instance.Id, (await bench.FindAsync(instance.Id)).Incidents[0].Execution, CancellationToken.None));

        Assert.Single(await WaitsAsync(bench));
        Assert.Single((await bench.FindAsync(instance.Id)).Incidents);
    }

    [Theory]
    [InlineData("true", "", "doit être un objet")]
    [InlineData("{ }", ".attempts", "de 0 à 100")]
    [InlineData("""{ "attempts": 101 }""", ".attempts", "de 0 à 100")]
    [InlineData("""{ "attempts": "3" }""", ".attempts", "de 0 à 100")]
    [InlineData("""{ "attempts": 3, "delay": "bientôt" }""", ".delay", "Donnez une durée")]
    [InlineData("""{ "attempts": 3, "delay": "00:00:00" }""", ".delay", "Donnez une durée")]
    [InlineData("""{ "attempts": 3, "delay": "31.00:00:00" }""", ".delay", "Donnez une durée")]
    [InlineData("""{ "attempts": 3, "factor": 0.5 }""", ".factor", "de 1 à 10")]
    [InlineData("""{ "attempts": 3, "maxDelay": "00:00:01" }""", ".maxDelay", "Donnez une durée")]
    [InlineData("""{ "attempts": 3, "times": 3 }""", ".times", "n'a pas de membre")]
    public void A_policy_that_makes_no_sense_is_refused_by_the_validator_and_at_publication(string policy, string member, string message)
    {
        var registry = new ActivityRegistry(ActivityRegistry.BuiltIn);
        var definition = Workflow("w", Sequence("s", Retried(Line("a"), policy)));

        var fault = Assert.Single(DefinitionValidator.Validate(definition, registry, []));

        Assert.Equal("$.root.activities[0].customProperties.retry" + member, fault.Path);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.Equal(fault with { Code = null }, Assert.Single(Assert.IsType<ProgramCompilation.Refused>(WorkflowProgram.Compile(definition, registry)).Faults));
    }

    [Fact]
    public void A_policy_survives_the_round_trip() =>
        Assert.Contains("\"retry\":", WorkflowDefinitionWriter.Write(Workflow("w", Retried(Line("a"), """{ "attempts": 3 }"""))), StringComparison.Ordinal);

    /// <summary>Lets the retries come due one by one; answers how long each was waited for.</summary>
    private static async Task<List<TimeSpan>> WaitsAsync(Bench bench)
    {
        var waits = new List<TimeSpan>();
        while (bench.Store.Due.Count > 0)
        {
            var due = bench.Store.Due[0].DueAt;
            waits.Add(due - bench.Clock.GetUtcNow());
            bench.Clock.MoveTo(due.AddTicks(-1));
            Assert.Equal(0, await bench.Runtime.RunDueAsync(10, CancellationToken.None));
            bench.Clock.MoveTo(due);
            await bench.DrainAsync();
        }

        return waits;
    }

    private static async Task<IReadOnlyList<JournalEntry>> JournalAsync(Bench bench, string instanceId) =>
        [.. (await bench.Store.ReadJournalAsync(instanceId, CancellationToken.None)).Where(entry => entry.ActivityId == "f")];

    private static JsonObject Retried(JsonObject activity, string policy)
    {
        activity["customProperties"] = new JsonObject { ["retry"] = JsonNode.Parse(policy) };
        return activity;
    }

    private static JsonObject Flaky(string id, int works) =>
        Activity(id, "Elsa.RunJavaScript", ("script", Literal($"var n = (getVariable('n') || 0) + 1; setVariable('n', n); if (n < {works}) throw 'panne';")));

    /// <summary>Fails a number of times after its stimulus came.</summary>
    [Activity("Test", "Test", "")]
    public sealed class Picky : Activity
    {
        public static int Failures { get; set; }

        protected internal override ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
        {
            context.CreateBookmark(Stimulus.Event("picky"));
            return ValueTask.CompletedTask;
        }

        protected internal override ValueTask ResumeAsync(ActivityContext context, CancellationToken cancellationToken)
        {
            if (Failures-- > 0) throw new ActivityFaultException("panne", null, null, null);

            context.Instance.Output["seen"] = context.ResumeInput;
            return context.CompleteAsync();
        }
    }
}
