using System.IO.Compression;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Cases.Simulation;
using IefWorkflow.Cases.Storage;
using IefWorkflow.Law.Calendar;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cli.Tests.Operations;

/// <summary>The commands of those who run the service, on a database file: what they do, and what they refuse.</summary>
public sealed class OperationCommandsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Database => Path.Combine(folder.Path, "ief.db");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    [Fact]
    public void A_new_database_is_made_once_and_checks()
    {
        Assert.StartsWith("1 migrations", Run("db", "migrate").LastLine, StringComparison.Ordinal);
        Assert.StartsWith("0 migrations", Run("db", "migrate").LastLine, StringComparison.Ordinal);
        Assert.Equal((0, "0 dossiers, 0 entrées de journal, 0 contenus, 0 anomalies"), Run("db", "check") is var run ? (run.ExitCode, run.LastLine) : default);
    }

    [Fact]
    public async Task A_backup_comes_back_elsewhere_and_an_altered_journal_is_found()
    {
        await MakeAsync();
        var archive = Path.Combine(folder.Path, "a.zip");
        var elsewhere = Path.Combine(folder.Path, "ailleurs", "ief.db");

        var before = Run("db", "check").LastLine;

        Assert.Equal(0, Run("db", "backup", "--to", archive).ExitCode);
        Assert.Equal(2, Run("db", "restore", "--from", archive).ExitCode);
        Assert.Equal(0, RunOn(elsewhere, "db", "restore", "--from", archive).ExitCode);
        Assert.Equal((0, before), RunOn(elsewhere, "db", "check") is var run ? (run.ExitCode, run.LastLine) : default);

        await UseAsync(elsewhere, db => db.Database.ExecuteSqlRawAsync("UPDATE journal SET label = 'Autre'"));
        var altered = RunOn(elsewhere, "db", "check");
        Assert.Equal(1, altered.ExitCode);
        Assert.Contains("a été altérée", altered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_noted_in_the_register_and_one_that_was_refused_is_not()
    {
        await MakeAsync();
        var archive = Path.Combine(folder.Path, "a.zip");

        Assert.Equal(0, Run("db", "backup", "--to", archive).ExitCode);
        Assert.Equal(2, Run("db", "backup", "--to", archive).ExitCode);

        await UseAsync(Database, async db =>
        {
            var entry = await db.Journal.SingleAsync(line => line.Name == "sauvegarder");
            Assert.StartsWith("Exploitation", entry.ActorName, StringComparison.Ordinal);
            Assert.Equal("a.zip", JsonNode.Parse(entry.Data)!["fichier"]!.GetValue<string>());
            return 0;
        });
        Assert.Equal(0, Run("db", "check").ExitCode);
    }

    [Fact]
    public void A_head_of_school_is_added_with_the_codes_of_their_establishments()
    {
        Run("db", "migrate");
        string[] head = ["user", "add", "--name", "Isabelle Rocher", "--role", "chef-etablissement", "--sign-in", "rocher"];

        Assert.Equal(2, Run(head).ExitCode);
        Assert.Equal(2, Run([.. head, "--school", "0359999A"]).ExitCode);
        Assert.Equal(0, Run([.. head, "--school", "0359999d", "--school", "0359998C"]).ExitCode);

        Assert.Matches("rocher +chef-etablissement +ouvert +Isabelle Rocher +0359999D 0359998C", Run("user", "list").Output);
        Assert.Equal("0359999D 0359998C", JsonNode.Parse(Run("user", "list", "--json").Output)![0]!["schools"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_password_is_replaced_shown_once_and_the_register_says_so_without_it()
    {
        Run("db", "migrate");
        var first = Run("user", "add", "--name", "Anne Le Bras", "--role", "gestionnaire", "--sign-in", "Anne", "--departement", "35").LastLine.Split(' ', '\u00A0')[^1];

        var replaced = Run("user", "password", "ANNE");

        Assert.Equal(0, replaced.ExitCode);
        var password = replaced.LastLine.Split(' ', '\u00A0')[^1];
        Assert.Equal(16, password.Length);
        await UseAsync(Database, async db =>
        {
            var credential = await db.Set<Cases.People.Credential>().SingleAsync();
            Assert.True(Cases.People.PasswordDigest.Matches(credential.PasswordHash, password));
            Assert.False(Cases.People.PasswordDigest.Matches(credential.PasswordHash, first));
            var entry = await db.Journal.SingleAsync(line => line.Name == "changer-mot-de-passe");
            Assert.DoesNotContain(password, entry.Data, StringComparison.Ordinal);
            Assert.StartsWith("Exploitation", entry.ActorName, StringComparison.Ordinal);
            return 0;
        });
        Assert.Equal(2, Run("user", "password", "personne").ExitCode);
    }

    [Fact]
    public void Accounts_are_added_listed_and_closed()
    {
        Run("db", "migrate");

        var added = Run("user", "add", "--name", "Anne Le Bras", "--role", "gestionnaire", "--sign-in", "Anne", "--departement", "35");
        Assert.Equal(0, added.ExitCode);
        Assert.Equal(20, added.LastLine.Split(' ', '\u00A0')[^1].Length);
        Assert.Matches("anne +gestionnaire +ouvert +Anne Le Bras +35", Run("user", "list").Output);
        Assert.Equal(0, Run("user", "disable", "ANNE").ExitCode);
        Assert.False(JsonNode.Parse(Run("user", "list", "--json").Output)![0]!["isActive"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Due_dates_are_listed_and_those_that_are_late_alone()
    {
        await MakeAsync();

        var all = JsonNode.Parse(Run("due", "list", "--json", "--on", "2026-04-02").Output)!.AsArray();
        Assert.NotEmpty(all);
        Assert.All(all, item => Assert.False(item!["isLate"]!.GetValue<bool>()));
        Assert.Empty(Run("due", "list", "--late", "--on", "2026-04-02").Output);
        Assert.Contains("EN RETARD", Run("due", "list", "--late", "--on", "2028-04-02").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_failed_is_listed_without_its_address_and_queued_again()
    {
        await MakeAsync();
        await UseAsync(Database, async db =>
        {
            db.Messages.Add(new Message
            {
                Id = "essai", Kind = MessageKind.Reminder, To = "anne@academie.fr", ToName = "Anne", Subject = "Objet", Body = "Texte", State = MessageState.Failed,
                CreatedAt = new DateTimeOffset(2026, 4, 1, 7, 0, 0, TimeSpan.Zero), NextAttemptAt = new DateTimeOffset(2026, 4, 1, 7, 0, 0, TimeSpan.Zero),
            });
            return await db.SaveChangesAsync();
        });

        var listed = Run("outbox", "list", "--state", "failed").Output;
        Assert.Contains("essai", listed, StringComparison.Ordinal);
        Assert.DoesNotContain("anne@", listed, StringComparison.Ordinal);
        Assert.Equal("1 courriels remis en file, 0 refusés", Run("outbox", "retry", "--failed").LastLine);
        Assert.Contains("queued", Run("outbox", "list", "--state", "queued").Output, StringComparison.Ordinal);
        Assert.Equal(2, Run("outbox", "retry", "essai").ExitCode);
    }

    [Fact]
    public async Task A_file_is_exported_with_its_index()
    {
        await MakeAsync();
        var archive = Path.Combine(folder.Path, "dossier.zip");

        var run = Run("export", "case", "2026-0001", "--to", archive);

        Assert.Equal(0, run.ExitCode);
        using (var zip = ZipFile.OpenRead(archive)) Assert.Equal(["empreintes.sha256", "index.html", "journal.json"], zip.Entries.Select(entry => entry.FullName).Order());
        Assert.Equal(2, Run("export", "case", "2026-0001", "--to", archive).ExitCode);
        Assert.Equal(0, Run("db", "check").ExitCode);
    }

    [Theory]
    [InlineData("db", "backup")]
    [InlineData("db", "restore")]
    [InlineData("db", "restore", "--from", "absent.zip")]
    [InlineData("user", "add")]
    [InlineData("user", "add", "--name", "A", "--role", "roi", "--sign-in", "a")]
    [InlineData("user", "add", "--name", "A", "--role", "systeme", "--sign-in", "a")]
    [InlineData("user", "add", "--name", "A", "--role", "dasen", "--sign-in", "a", "--departement", "99")]
    [InlineData("user", "disable", "personne")]
    [InlineData("due", "list", "--on", "2026-13-01")]
    [InlineData("outbox", "list", "--state", "perdu")]
    [InlineData("outbox", "retry")]
    [InlineData("outbox", "retry", "absent")]
    [InlineData("export", "case", "2026-9999", "--to", "x.zip")]
    [InlineData("export", "case", "2026-0001")]
    [InlineData("export", "case", "2026-0001", "--to", "x.zip", "--for", "personne")]
    public void Bad_input_is_refused_in_words(params string[] arguments)
    {
        Run("db", "migrate");

        var run = Run(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_database_or_no_configuration_is_refused()
    {
        Assert.Equal(2, RunOn(Path.Combine(folder.Path, "absent.db"), "db", "check").ExitCode);
        Assert.Equal(2, RunOn(folder.Write("x.db", "bonjour, ceci n'est pas une base de données SQLite"), "db", "check").ExitCode);
        Assert.Equal(2, RunOn(Path.Combine(folder.Path, "x.db"), "db", "migrate").ExitCode);
        Assert.Equal(2, CommandRun.Of("db", "check", "--config", Path.Combine(folder.Path, "absent.json")).ExitCode);
        Assert.Equal(2, CommandRun.Of("db", "check", "--config", folder.Write("faux.json", "{ \"Academy\": { \"Nom\": 1 } }")).ExitCode);
        Assert.Equal(2, CommandRun.Of("db", "check", "--config", folder.Write("casse.json", "{")).ExitCode);
    }

    private CommandRun Run(params string[] arguments) => RunOn(Database, arguments);

    private CommandRun RunOn(string database, params string[] arguments)
    {
        var configuration = folder.Write("appsettings.json", """{ "Academy": { "Name": "Rennes", "Seat": "35", "Departements": ["35"] } }""");
        return CommandRun.Of([.. arguments, "--config", configuration, "--database", database, "--pieces", Path.Combine(Path.GetDirectoryName(database)!, "pieces")]);
    }

    private static async Task<int> UseAsync(string database, Func<IefDbContext, Task<int>> work)
    {
        await using var db = new IefDbContext(new DbContextOptionsBuilder<IefDbContext>().UseSqlite($"Data Source={database};Pooling=False").Options);
        return await work(db);
    }

    private async Task MakeAsync()
    {
        var rennes = new AcademySettings { Name = "Rennes", Seat = Departement.Parse("35"), Departements = [Departement.Parse("35")] };
        await using var world = await CaseWorld.OpenAsync(
            rennes, new DateOnly(2026, 4, 1), Path.Combine(AppContext.BaseDirectory, "Data", "core"), options => options.UseSqlite($"Data Source={Database};Pooling=False"), default);
        var request = JsonNode.Parse("""{"enfant-nom":"Le Goff","enfant-prenoms":"Anna","enfant-ne-le":"2016-05-04","commune":"Rennes","residence":"35","motif":"M4","annee":"2026-2027","responsables":[{"nom":"Yann Le Goff"}]}""")!.AsObject();
        await world.ActAsync(await world.ActorAsync("famille", default), "deposer-demande", null, request, default);
    }
}
