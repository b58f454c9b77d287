using System.CommandLine;
using System.Data.Common;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.Operations;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Cli.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cli.Operations;

/// <summary>The procedure on the service's own database and pieces, without its loop: what a command of operations works with.</summary>
internal sealed class OperationHost : IAsyncDisposable
{
    private const string FileName = "appsettings.json";
    private readonly ServiceProvider services;
    private readonly AsyncServiceScope scope;

    private OperationHost(AcademySettings academy, DatabasePlace place)
    {
        (Place, PiecesFolder) = (place, academy.PiecesFolder);
        services = new ServiceCollection().AddCases(academy, TimeProvider.System, options => place.Use(options)).AddSingleton<OutboxDesk>().BuildServiceProvider();
        scope = services.CreateAsyncScope();
    }

    /// <summary>Where the tables are.</summary>
    public DatabasePlace Place { get; }

    /// <summary>The full path of the folder of contents.</summary>
    public string PiecesFolder { get; }

    /// <summary>One unit of work.</summary>
    public CaseSession Session => Service<CaseSession>();

    /// <summary>A service of the procedure.</summary>
    public T Service<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>Runs a command on the service that its options name; what cannot be used is refused in French.</summary>
    public static async Task<int> RunAsync(
        OperationOptions options, ParseResult result, bool needsDatabase, Func<ParseResult, OperationHost, CancellationToken, Task<int>> run, CancellationToken cancellationToken)
    {
        var error = result.InvocationConfiguration.Error;
        await using var host = Open(options, result, error);
        if (host is null) return ExitCode.BadInput;
        if (needsDatabase && host.Place is DatabasePlace.SqliteFile { Path: var file } && !File.Exists(file)) return Refuse(error, file, "le fichier n'existe pas : vérifiez le chemin, ou lancez d'abord « ief db migrate ».");

        try
        {
            return await run(result, host, cancellationToken);
        }
        catch (Exception failure) when ((failure as DbException ?? failure.InnerException) is DbException cause)
        {
            return Refuse(error, host.Place.Shown, cause is SqliteException { SqliteErrorCode: 26 or 1 } ? "ce n'est pas une base de ce logiciel, ou elle n'est pas à jour : lancez « ief db migrate »." : $"la base ne répond pas comme attendu : {cause.Message}");
        }
    }

    /// <summary>Writes why something cannot be used.</summary>
    public static int Refuse(TextWriter error, string what, string message)
    {
        error.WriteLine($"{(what.Length == 0 ? "\"\"" : FrenchText.Shown(what))}: {message}".WithNbsp());
        return ExitCode.BadInput;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await services.DisposeAsync();
        if (Place is DatabasePlace.SqliteFile) SqliteConnection.ClearAllPools();
    }

    private static OperationHost? Open(OperationOptions options, ParseResult result, TextWriter error)
    {
        var path = result.GetValue(options.Config) ?? Path.Combine(ParentFolder.Holding(FileName, Environment.CurrentDirectory) ?? Environment.CurrentDirectory, FileName);
        if (!File.Exists(path))
        {
            Refuse(error, path, "le fichier de configuration n'existe pas : donnez celui du service par --config.");
            return null;
        }

        try
        {
            var configuration = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(path)).AddEnvironmentVariables().Build();
            var academy = AcademyConfiguration.Read(configuration);
            return new OperationHost(
                academy with { PiecesFolder = Path.GetFullPath(result.GetValue(options.Pieces) ?? academy.PiecesFolder) },
                result.GetValue(options.Database) is { } database ? DatabasePlace.Parse(database) : DatabasePlace.Read(configuration));
        }
        catch (Exception fault) when (fault is InvalidDataException or FormatException or InvalidOperationException or ArgumentException)
        {
            Refuse(error, path, $"la configuration ne peut pas être lue : {fault.Message}");
            return null;
        }
    }
}
