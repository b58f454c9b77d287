using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Administration;
using IefWorkflow.Cases.DueDates;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Administration;

/// <summary>A step that failed is run again or left behind, by the administrator, with a trace on the file. The clock of this procedure wants a day that is not known.</summary>
public class IncidentTests
{
    [Fact]
    public async Task An_incident_shows_its_file_and_its_cause()
    {
        await using var world = await FiledWorld.OpenAsync("incident");

        var incident = Assert.Single(await world.Service<IncidentDesk>().ListAsync(default));

        Assert.Equal("2026-0001", incident.Number);
        Assert.Contains("n'est pas connue", incident.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_run_again_once_its_cause_is_gone_goes_on()
    {
        await using var world = await FiledWorld.OpenAsync("incident");
        var (desk, administrator) = (world.Service<IncidentDesk>(), await world.ActorAsync("administrateur", default));
        var incident = Assert.Single(await desk.ListAsync(default));

        Assert.Null(await desk.RetryAsync(administrator, incident.InstanceId, incident.Execution, default));
        var again = Assert.Single(await desk.ListAsync(default));

        await world.ChangeRequestAsync(request => request.AcknowledgementNotifiedOn = new DateOnly(2026, 4, 2));
        Assert.Null(await desk.RetryAsync(administrator, again.InstanceId, again.Execution, default));
        Assert.Empty(await desk.ListAsync(default));
        Assert.Equal(DueState.Running, (await world.UseAsync(session => session.Db.DueDates.SingleAsync())).State);
        Assert.Equal(2, (await world.JournalAsync()).Count(name => name == "reessayer-etape"));
        Assert.Empty(await world.UseAsync(session => session.Db.Alerts.Where(alert => alert.ClosedAt == null && alert.Id.StartsWith("incident:")).ToListAsync()));
    }

    [Fact]
    public async Task A_step_is_left_behind_only_with_a_reason()
    {
        await using var world = await FiledWorld.OpenAsync("incident");
        var (desk, administrator) = (world.Service<IncidentDesk>(), await world.ActorAsync("administrateur", default));
        var incident = Assert.Single(await desk.ListAsync(default));

        Assert.Equal(RefusalKind.BadInput, (await desk.SkipAsync(administrator, incident.InstanceId, incident.Execution, " ", default))!.Kind);
        Assert.Equal(RefusalKind.Forbidden, (await desk.SkipAsync(await world.ActorAsync("dasen", default), incident.InstanceId, incident.Execution, "Doublon", default))!.Kind);
        Assert.Null(await desk.SkipAsync(administrator, incident.InstanceId, incident.Execution, "Doublon", default));

        Assert.Empty(await desk.ListAsync(default));
        Assert.Equal("ignorer-etape", (await world.JournalAsync()).Last(name => name.EndsWith("-etape", StringComparison.Ordinal)));
        Assert.Equal(RefusalKind.NotExpected, (await desk.RetryAsync(administrator, incident.InstanceId, incident.Execution, default))!.Kind);
    }
}
