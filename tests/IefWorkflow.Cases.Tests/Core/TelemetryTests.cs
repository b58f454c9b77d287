using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Simulation;
using IefWorkflow.Cases.Tests.Requests;

namespace IefWorkflow.Cases.Tests.Core;

/// <summary>What the service tells of its work to whoever measures it.</summary>
public sealed class TelemetryTests : IDisposable
{
    private static readonly AsyncLocal<Heard?> Here = new();
    private readonly MeterListener meters = new();
    private readonly ActivityListener traces = new()
    {
        ShouldListenTo = source => source.Name == CaseTelemetry.Name,
        Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        ActivityStopped = activity => Here.Value?.Traces.Add(activity),
    };

    public TelemetryTests()
    {
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == CaseTelemetry.Name) listener.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Here.Value?.Measures.Add(new Measure(instrument.Name, instrument.Unit, value, string.Join(' ', tags.ToArray().Select(tag => tag.Value)))));
        meters.Start();
        ActivitySource.AddActivityListener(traces);
    }

    public void Dispose()
    {
        meters.Dispose();
        traces.Dispose();
    }

    [Fact]
    public async Task An_act_is_counted_with_its_outcome_and_traced_with_the_number_of_the_file_and_no_name()
    {
        await using var world = await OpenAsync();
        var heard = Here.Value = new Heard();

        var number = Assert.IsType<ActAnswer.Done>(await FileAsync(world)).Number;
        await world.ActAsync(await world.ActorAsync("famille", default), "decider", number, [], default);

        Assert.Equal(["deposer-demande fait", "decider donnees"], heard.Of("ief.act.duration").Select(measure => measure.Tags));
        Assert.All(heard.Of("ief.act.duration"), measure => Assert.Equal("s", measure.Unit));
        var trace = heard.Traces.First(activity => activity.OperationName == "ief.act");
        Assert.Equal((number, "fait"), (trace.GetTagItem("ief.file"), trace.GetTagItem("ief.outcome")));
        Assert.DoesNotContain("Goff", string.Join(' ', heard.Traces.SelectMany(activity => activity.TagObjects)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Late_work_tells_how_late_it_was_and_how_long_it_took()
    {
        await using var world = await OpenAsync();
        await AcknowledgedAsync(world);
        var due = await world.NextAsync(default);
        world.Clock.MoveTo(due!.Value.AddMinutes(7));
        var heard = Here.Value = new Heard();

        await world.RunDueAsync(default);

        Assert.Equal(7 * 60, heard.Of("ief.work.lag").First().Value);
        Assert.Equal(heard.Of("ief.work.lag").Count(), heard.Of("ief.work.duration").Count());
        Assert.Equal(heard.Of("ief.work.duration").Count(), heard.Traces.Count(activity => activity.OperationName == "ief.work"));
    }

    [Fact]
    public async Task Gauges_tell_what_waits_and_for_how_long()
    {
        await using var world = await OpenAsync();
        await AcknowledgedAsync(world);
        var written = await world.UseAsync(session => Task.FromResult(session.Db.Messages.Select(message => message.CreatedAt).ToList()));
        var due = await world.NextAsync(default);
        world.Clock.MoveTo(due!.Value.AddHours(1));
        var heard = Here.Value = new Heard();

        await world.Service<CaseGauges>().RefreshAsync(default);
        meters.RecordObservableInstruments();

        Assert.Equal(3600, heard.Of("ief.work.oldest").Single().Value);
        Assert.Equal(1, heard.Of("ief.files.open").Single().Value);
        Assert.Equal(written.Count, heard.Of("ief.outbox.depth").Single().Value);
        Assert.Equal(written.Count == 0 ? 0 : (world.Clock.GetUtcNow() - written.Min()).TotalSeconds, heard.Of("ief.outbox.age").Single().Value);
        foreach (var name in new[] { "ief.work.overdue", "ief.outbox.failed", "ief.alerts.open", "ief.letters.unissued" }) Assert.Single(heard.Of(name));
    }

    private static Task<CaseWorld> OpenAsync() => CaseWorld.OpenAsync(RequestWorld.Rennes, new DateOnly(2026, 4, 1), Path.Combine(AppContext.BaseDirectory, "workflows"), default);

    private static async Task<ActAnswer> FileAsync(CaseWorld world) =>
        await world.ActAsync(await world.ActorAsync("famille", default), "deposer-demande", null, JsonNode.Parse(RequestWorld.Filing("M2A", RequestWorld.Sport))!.AsObject(), default);

    private static async Task AcknowledgedAsync(CaseWorld world)
    {
        var number = Assert.IsType<ActAnswer.Done>(await FileAsync(world)).Number;
        Assert.IsType<ActAnswer.Done>(await world.ActAsync(await world.ActorAsync("gestionnaire", default), "accuser-reception", number, new JsonObject { ["notifie-le"] = "2026-04-01" }, default));
    }

    /// <summary>What was heard of the work of one test.</summary>
    private sealed class Heard
    {
        public List<Measure> Measures { get; } = [];

        public List<Activity> Traces { get; } = [];

        public IEnumerable<Measure> Of(string name) => Measures.Where(measure => measure.Name == name);
    }

    private sealed record Measure(string Name, string? Unit, double Value, string Tags);
}
