using System.Globalization;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Invariants;
using IefWorkflow.Cases.Journal;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Cases.Simulation;
using IefWorkflow.Cases.Simulation.Demonstrations;
using IefWorkflow.Cases.Tasks;
using IefWorkflow.Engine.Conformance;
using IefWorkflow.Engine.Storage;
using IefWorkflow.Law.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Tests.Simulation;

/// <summary>The demonstration académie: made by lawful acts on whatever day it is started, and ready to be gone on with.</summary>
public sealed class DemonstrationTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ief-demonstration-").FullName;

    public static TheoryData<string> Days =>
    [
        "2026-11-22T08:47:00Z", "2027-01-01T00:30:00Z", "2028-02-29T17:00:00Z", "2027-04-05T05:00:00Z", "2027-05-31T10:00:00Z",
        "2027-06-01T09:00:00Z", "2026-07-14T23:30:00Z", "2026-08-20T12:00:00Z", "2026-10-25T00:30:00Z", "2026-12-31T21:00:00Z",
    ];

    private static AcademySettings Academy => SimulatedAcademy.Rennes with { Departements = [Departement.Parse("22"), Departement.Parse("29"), Departement.Parse("35"), Departement.Parse("56")] };

    private static string DateOf(Message message) => $"Date: {message.CreatedAt.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture)}";

    private string PickupFolder => Path.Combine(folder, "courriels");

    [Theory]
    [MemberData(nameof(Days))]
    public async Task Started_on_any_day_it_shows_every_state_breaks_no_invariant_and_gives_everybody_work_some_of_it_late_or_urgent(string start)
    {
        var (services, now) = await PlayAsync(start);
        await using var host = services;

        await UseAsync(host, async session =>
        {
            Assert.Empty(await InvariantChecker.CheckAsync(session, default));
            var files = await session.Db.Files.AsNoTracking().ToListAsync();
            Assert.InRange(files.Count(file => file.Kind is CaseKind.Request), 25, 30);
            Assert.Equal(
                [CaseState.Filed, CaseState.Incomplete, CaseState.UnderReview, CaseState.Authorised, CaseState.TacitlyAuthorised, CaseState.Refused, CaseState.GivenUp, CaseState.Transferred],
                files.Where(file => file.Kind is CaseKind.Request).Select(file => file.State).Distinct().Order());
            Assert.Equal([CaseState.Received, CaseState.Scheduled, CaseState.Rejected], files.Where(file => file.Kind is CaseKind.Appeal).Select(file => file.State).Order());
            Assert.All(await session.Db.Journal.AsNoTracking().ToListAsync(), entry => Assert.True(entry.At <= now));

            var urgencies = new HashSet<Urgency>();
            foreach (var role in (Role[])[Role.Clerk, Role.Dasen, Role.Doctor, Role.Head, Role.Secretary])
            {
                var actor = (await session.Db.Accounts.FindAsync(DemonstrationCast.IdOf(role)))!.ToActor();
                var items = await session.WorklistAsync(actor, default);
                Assert.NotEmpty(items);
                urgencies.UnionWith(items.Select(item => item.Urgency));
            }

            Assert.Superset(new HashSet<Urgency> { Urgency.Late, Urgency.Urgent, Urgency.Watch }, urgencies);
        });
    }

    [Fact]
    public async Task The_e_mails_of_those_weeks_were_sent_then_to_the_pickup_folder_and_none_is_left_to_send()
    {
        var (services, now) = await PlayAsync("2026-11-22T08:47:00Z");
        await using var host = services;

        await UseAsync(host, async session =>
        {
            var messages = await session.Db.Messages.AsNoTracking().ToListAsync();
            Assert.All(messages, message => Assert.Equal(MessageState.Sent, message.State));
            Assert.All(messages, message => Assert.InRange(message.SentAt!.Value, message.CreatedAt, now));
            Assert.Equal(messages.Count, Directory.GetFiles(PickupFolder, "*.eml").Length);
            Assert.Equal(messages.Select(DateOf).Order(), Directory.GetFiles(PickupFolder, "*.eml").Select(file => File.ReadLines(file).First(line => line.StartsWith("Date: ", StringComparison.Ordinal))).Order());
        });
    }

    [Fact]
    public async Task Every_e_mail_greets_says_one_thing_to_do_and_where_and_never_names_a_child()
    {
        var (services, _) = await PlayAsync("2026-11-22T08:47:00Z");
        await using var host = services;

        await UseAsync(host, async session =>
        {
            var children = await session.Db.Set<Cases.Requests.AuthorisationRequest>().AsNoTracking().Select(request => request.ChildFirstNames + " " + request.ChildLastName).Distinct().ToListAsync();
            var numbers = await session.Db.Files.AsNoTracking().ToDictionaryAsync(file => file.Id, file => file.Number);
            var messages = await session.Db.Messages.AsNoTracking().ToListAsync();
            Assert.Superset(new HashSet<MessageKind> { MessageKind.Reminder, MessageKind.Escalation, MessageKind.Convocation, MessageKind.Letter }, messages.Select(message => message.Kind).ToHashSet());
            Assert.All(messages, message =>
            {
                Assert.DoesNotContain(children, child => message.Subject.Contains(child, StringComparison.Ordinal) || message.Body.Contains(child, StringComparison.Ordinal));
                Assert.StartsWith("Bonjour,\n\n", message.Body, StringComparison.Ordinal);
                Assert.InRange(message.Body.Split("À faire\u00A0:").Length - 1, message.Kind is MessageKind.Letter ? 0 : 1, 1);
                Assert.Contains($"https://ief.academie.example/dossiers/{numbers[message.CaseId!]}\n", message.Body, StringComparison.Ordinal);
                Assert.Matches("Vous recevez ce message parce que|\n\nCordialement,\n", message.Body);
                Assert.DoesNotMatch(@"\bnull\b|\{|\}|\d\d:\d\d| [:;?!]", message.Subject + message.Body.Replace("https://", "", StringComparison.Ordinal));
            });
        });
    }

    [Fact]
    public async Task Ten_years_later_every_closed_file_is_destroyed_and_what_stays_breaks_no_invariant()
    {
        var (services, now) = await PlayAsync("2026-11-22T08:47:00Z");
        await using var host = services;
        ((ManualTimeProvider)host.GetRequiredService<TimeProvider>()).MoveTo(now.AddYears(10));
        var desk = host.GetRequiredService<Cases.Administration.RetentionDesk>();
        var closed = await UseAsync(host, session => session.Db.Files.CountAsync(file => file.ClosedOn != null && file.Kind != CaseKind.Mandates));
        var administrator = await UseAsync(host, async session => (await session.Db.Accounts.FindAsync(DemonstrationCast.IdOf(Role.Administrator)))!.ToActor());


        var (destroyed, refused) = await desk.DestroyAsync(administrator, new("AD35", DateOnly.FromDateTime(now.DateTime), (await desk.PreviewAsync(default)).Seal), default);

        Assert.Null(refused);
        Assert.InRange(destroyed, 3, closed);
        await UseAsync(host, async session =>
        {
            Assert.Empty((await Cases.Operations.DatabaseCheck.RunAsync(session, host.GetRequiredService<Cases.Pieces.IPieceStore>(), default)).Findings);
            Assert.Empty(await JournalVerification.VerifyAsync(session.Db, default));
            Assert.Equal(destroyed, await session.Db.Journal.CountAsync(entry => entry.Name == "detruire-dossier"));
        });
    }

    [Fact]
    public async Task The_family_of_the_demonstration_may_appeal_now_and_has_a_file_under_instruction_and_one_authorised()
    {
        var (services, _) = await PlayAsync("2026-11-22T08:47:00Z");
        await using var host = services;

        var (family, states, refused) = await UseAsync(host, async session =>
        {
            var family = (await session.Db.Accounts.FindAsync(DemonstrationCast.IdOf(Role.Family)))!.ToActor();
            var own = await session.OwnFilesAsync(family, default);
            return (family, own.Select(file => file.State).Order().ToList(), own.Single(file => file.State is CaseState.Refused).Number);
        });
        Assert.Equal([CaseState.UnderReview, CaseState.Authorised, CaseState.Refused], states);
        var data = new System.Text.Json.Nodes.JsonObject { ["demande"] = refused, ["moyens"] = "Le projet est complété.", ["decision-jointe"] = true };
        Assert.IsType<Cases.Acts.ActAnswer.Done>(await host.GetRequiredService<Cases.Acts.ActDesk>().PerformAsync(new(family, "former-recours", null, data), default));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task UseAsync(ServiceProvider host, Func<CaseSession, Task> look) => await UseAsync(host, async session =>
    {
        await look(session);
        return true;
    });

    private static async Task<T> UseAsync<T>(ServiceProvider host, Func<CaseSession, Task<T>> look)
    {
        await using var scope = host.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<CaseSession>());
    }

    private async Task<(ServiceProvider Host, DateTimeOffset Now)> PlayAsync(string start)
    {
        var now = DateTimeOffset.Parse(start, CultureInfo.InvariantCulture);
        var settings = Academy with { PiecesFolder = Path.Combine(folder, "pieces"), PublicAddress = "https://ief.academie.example" };
        void Use(DbContextOptionsBuilder options) => options.UseEngineSqlite(Path.Combine(folder, "ief.db"));
        await DemonstrationPlay.PlayAsync(
            settings, Path.Combine(AppContext.BaseDirectory, "workflows"), Use, new MailSettings { From = "ief@academie.example", PickupFolder = PickupFolder }, now, default);
        return (new ServiceCollection().AddCases(settings, new ManualTimeProvider(now), Use).BuildServiceProvider(), now);
    }
}
