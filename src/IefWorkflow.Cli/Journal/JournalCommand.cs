using System.CommandLine;
using System.Globalization;
using IefWorkflow.Cases.Journal;
using IefWorkflow.Cases.Storage;
using IefWorkflow.Cli.Law;
using IefWorkflow.Cli.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cli.Journal;

/// <summary><c>journal verify</c>: proves that no journal of a database was altered.</summary>
internal static class JournalCommand
{
    /// <summary>Builds the group.</summary>
    public static Command Build() => new("journal", "Les journaux des dossiers.") { BuildVerify() };

    private static Command BuildVerify()
    {
        var database = new Option<string>("--database") { HelpName = "FILE", Description = "Fichier SQLite du service." };
        var command = new Command("verify", "Recalcule chaque empreinte et suit chaque chaîne jusqu'à sa fin.") { database };
        LawArguments.Require(command, database);
        command.SetAction((result, cancellationToken) => VerifyAsync(result.GetRequiredValue(database), result.InvocationConfiguration, cancellationToken));
        return command;
    }

    private static async Task<int> VerifyAsync(string path, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        if (!File.Exists(path)) return Refuse(path, "le fichier n'existe pas : vérifiez le chemin.", console);

        var source = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString;
        await using var db = new IefDbContext(new DbContextOptionsBuilder<IefDbContext>().UseSqlite(source).Options);
        try
        {
            var faults = await JournalVerification.VerifyAsync(db, cancellationToken);
            foreach (var fault in faults) console.Output.WriteLine(fault);
            var files = await db.Files.CountAsync(cancellationToken);
            var entries = await db.Journal.CountAsync(cancellationToken);
            console.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files} dossiers, {entries} entrées, {faults.Count} fautes"));
            return faults.Count == 0 ? ExitCode.Ok : ExitCode.Difference;
        }
        catch (SqliteException)
        {
            return Refuse(path, "ce n'est pas une base de ce logiciel, ou elle ne peut pas être lue : donnez le fichier SQLite du service.", console);
        }
    }

    private static int Refuse(string path, string message, InvocationConfiguration console)
    {
        console.Error.WriteLine($"{(path.Length == 0 ? "\"\"" : FrenchText.Shown(path))}: {message}".WithNbsp());
        return ExitCode.BadInput;
    }
}
