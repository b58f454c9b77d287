using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Recurring;
using IefWorkflow.Cases.Simulation;
using IefWorkflow.Cases.Tests.Mail;
using IefWorkflow.Cases.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Recurring;

/// <summary>What the service does every day: once for all the nodes, late rather than never, and nothing twice.</summary>
public class RecurringTests
{
    public static TheoryData<string> All => Databases.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Nodes_that_run_a_daily_job_at_once_do_it_once(string database)
    {
        await using var bench = await OutboxBench.OpenAsync(database);
        var job = new CountingJob();

        var done = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => new DailyRuns(bench.Scopes).RunAsync(job, default))));

        Assert.Single(done, ran => ran);
        Assert.Single(await bench.UseAsync(db => db.Set<RecurringRun>().ToListAsync()));
        Assert.Single(await bench.UseAsync(db => db.Alerts.ToListAsync()));
    }

    [Fact]
    public async Task A_job_is_not_done_before_its_time_and_a_late_start_does_it_late_and_once()
    {
        await using var bench = await OutboxBench.OpenAsync(Databases.Sqlite);
        var runs = new DailyRuns(bench.Scopes);
        var job = new CountingJob();
        bench.Clock.MoveTo(new DateTimeOffset(2026, 4, 3, 4, 59, 0, TimeSpan.Zero));
        Assert.False(await runs.RunAsync(job, default));

        bench.Clock.MoveTo(new DateTimeOffset(2026, 4, 5, 17, 0, 0, TimeSpan.Zero));
        Assert.True(await runs.RunAsync(job, default));
        Assert.False(await runs.RunAsync(job, default));

        Assert.Equal(new DateOnly(2026, 4, 5), Assert.Single(await bench.UseAsync(db => db.Set<RecurringRun>().ToListAsync())).Day);
    }

    [Fact]
    public async Task A_job_that_fails_is_not_noted_and_leaves_nothing()
    {
        await using var bench = await OutboxBench.OpenAsync(Databases.Sqlite);
        var job = new CountingJob { Fails = true };

        await Assert.ThrowsAsync<InvalidOperationException>(() => new DailyRuns(bench.Scopes).RunAsync(job, default));

        Assert.Empty(await bench.UseAsync(db => db.Set<RecurringRun>().ToListAsync()));
        Assert.Empty(await bench.UseAsync(db => db.Alerts.ToListAsync()));
    }

    [Fact]
    public async Task The_digest_lists_what_is_expected_with_what_is_late_first_and_no_name()
    {
        await using var world = await ReminderTextTests.FiledAsync();
        await world.AdvanceAsync(new DateOnly(2026, 4, 2), new TimeOnly(8, 0), default);

        Assert.True(await new DailyRuns(world.Scopes).RunAsync(new DailyDigest(), default));

        var message = Assert.Single(await world.UseAsync(session => session.Db.Messages.ToListAsync()));
        Assert.Equal(("gestionnaire@academie.example", "[travail du jour] 1 action attendue", null), (message.To, message.Subject, message.CaseId));
        Assert.StartsWith(
            "Bonjour,\n\nVotre travail du jeudi 2\u00A0avril\u00A02026\n\nÀ faire\n- Dossier 2026-0001\u00A0: Relire la demande (avant le 1er\u00A0juin\u00A02026)\n\nVous recevez ce message parce que vous avez le rôle ",
            message.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_late_comes_first_in_the_worklist()
    {
        await using var world = await ReminderTextTests.FiledAsync();
        await world.UseAsync(async session =>
        {
            await session.Outbox.AlertAsync(null, Role.Clerk, "a", "Vérifiez une adresse.", default);
            return await session.Db.SaveChangesAsync();
        });
        world.Clock.MoveTo(new DateTimeOffset(2026, 6, 10, 6, 0, 0, TimeSpan.Zero));

        Assert.True(await new DailyRuns(world.Scopes).RunAsync(new DailyDigest(), default));

        var message = Assert.Single(await world.UseAsync(session => session.Db.Messages.ToListAsync()));
        Assert.Equal("[travail du jour] 2 actions attendues, dont 1 en retard", message.Subject);
        Assert.Contains("En retard\n- Dossier 2026-0001\u00A0: Relire la demande (attendu le 1er\u00A0juin\u00A02026)\n\nÀ faire\n- Vérifiez une adresse.\n", message.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_with_work_and_no_verified_address_is_an_alert_raised_once()
    {
        await using var world = await ReminderTextTests.FiledAsync();
        await ReminderTextTests.SetAddressAsync(world, "gestionnaire", isVerified: false);
        var runs = new DailyRuns(world.Scopes);

        world.Clock.MoveTo(new DateTimeOffset(2026, 4, 2, 6, 0, 0, TimeSpan.Zero));
        Assert.True(await runs.RunAsync(new DailyDigest(), default));
        world.Clock.MoveTo(new DateTimeOffset(2026, 4, 3, 6, 0, 0, TimeSpan.Zero));
        Assert.True(await runs.RunAsync(new DailyDigest(), default));

        Assert.Single(await world.UseAsync(session => session.Db.Alerts.ToListAsync()));
        Assert.Equal("administrateur@academie.example", Assert.Single(await world.UseAsync(session => session.Db.Messages.ToListAsync())).To);
    }

    [Fact]
    public async Task Mandates_alert_once_in_each_band_and_not_when_a_successor_is_named()
    {
        await using var bench = await OutboxBench.OpenAsync(Databases.Sqlite);
        await bench.UseAsync(db =>
        {
            db.Set<SeatHolder>().AddRange(Cast.Commission(new DateOnly(2024, 7, 1), OutboxBench.Rennes).Where(holder => holder.Id is "ien" or "medecin" or "president"));
            return db.SaveChangesAsync();
        });
        var texts = new List<string>();
        for (var day = new DateOnly(2026, 4, 28); day <= new DateOnly(2026, 7, 5); day = day.AddDays(1))
        {
            if (day == new DateOnly(2026, 5, 20)) await NameDoctorAsync(bench);
            bench.Clock.MoveTo(new DateTimeOffset(day, new TimeOnly(6, 0), TimeSpan.Zero));
            Assert.True(await new DailyRuns(bench.Scopes).RunAsync(new MandateAlerts(), default));
        }

        Assert.Equal(["mandat:ien:J-30", "mandat:ien:J-60", "mandat:medecin:J-60"], await bench.UseAsync(db => db.Alerts.OrderBy(alert => alert.Id).Select(alert => alert.Id).ToListAsync()));
    }

    [Fact]
    public async Task The_nightly_check_tells_an_altered_journal_to_the_administrator_once()
    {
        await using var world = await ReminderTextTests.FiledAsync();
        await world.UseAsync(session => session.Db.Database.ExecuteSqlRawAsync("UPDATE journal SET data = 'x' WHERE sequence = 1 AND case_id <> 'administration'"));
        for (var day = 2; day <= 3; day++)
        {
            world.Clock.MoveTo(new DateTimeOffset(2026, 4, day, 3, 0, 0, TimeSpan.Zero));
            Assert.True(await new DailyRuns(world.Scopes).RunAsync(new NightlyCheck(), default));
        }

        var alert = Assert.Single(await world.UseAsync(session => session.Db.Alerts.ToListAsync()));
        Assert.Equal(Role.Administrator, alert.Role);
        Assert.Contains("altérée", alert.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_manual_clock_every_daily_job_runs_within_a_day()
    {
        await using var bench = await OutboxBench.OpenAsync(Databases.Sqlite);
        var clock = new ManualRecurringClock(bench.Clock);
        await new RecurringJobs(clock, new Cases.Runtime.CasePump(bench.Scopes, bench.Clock), new DailyRuns(bench.Scopes), [new NightlyCheck(), new MandateAlerts(), new DailyDigest()], OutboxBench.Rennes).StartAsync(default);
        var end = bench.Clock.GetUtcNow() + TimeSpan.FromDays(1);

        while (clock.Next is { } next && next <= end)
        {
            bench.Clock.MoveTo(next);
            await clock.RunDueAsync(default);
        }

        Assert.Equal(["controle-nocturne", "mandats", "travail-du-jour"], await bench.UseAsync(db => db.Set<RecurringRun>().Select(run => run.Job).Distinct().OrderBy(job => job).ToListAsync()));
    }

    private static Task<int> NameDoctorAsync(OutboxBench bench) => bench.UseAsync(db =>
    {
        var named = Cast.Commission(new DateOnly(2026, 7, 1), OutboxBench.Rennes).Single(holder => holder.Id == "medecin");
        db.Set<SeatHolder>().Add(new SeatHolder { Id = "medecin-2", Seat = named.Seat, Rank = named.Rank, Name = "B", StartsOn = named.StartsOn, EndsOn = named.EndsOn });
        return db.SaveChangesAsync();
    });

    private sealed class CountingJob : IDailyJob
    {
        public bool Fails { get; init; }

        public string Name => "essai";

        public TimeOnly At(Cases.Settings.AcademySettings settings) => new(7, 0);

        public async Task RunAsync(Cases.Runtime.CaseSession session, CancellationToken cancellationToken)
        {
            await session.Outbox.AlertAsync(null, Role.Administrator, $"essai:{Guid.NewGuid()}", "Fait.", cancellationToken);
            if (Fails) throw new InvalidOperationException("boom");
        }
    }
}
