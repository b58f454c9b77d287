using IefWorkflow.Cases.Operations;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Web.Hosting;

/// <summary>The section <c>Service</c> of the configuration: where things are kept.</summary>
internal sealed class ServiceConfiguration
{
    /// <summary>The SQLite file; made when it is not there.</summary>
    public string SqliteFile { get; init; } = "ief.db";

    /// <summary>The connection string of PostgreSQL; used instead of SQLite when it is not empty.</summary>
    public string Postgres { get; init; } = "";

    /// <summary>The folder of the workflow definitions; that of the program when empty.</summary>
    public string Workflows { get; init; } = "";

    /// <summary>How often the loop looks for due work.</summary>
    public TimeSpan LoopEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether the demonstration académie is made on an empty database; only allowed in Development.</summary>
    public bool Demonstration { get; init; }

    /// <summary>The folder of the keys that protect cookies and forms; shared by all nodes. That of the account of the machine when empty, which only Development allows.</summary>
    public string KeysFolder { get; init; } = "";

    /// <summary>The file whose instant is the time, for tests of whole months; the time of the machine when empty. Only allowed in Development.</summary>
    public string ClockFile { get; init; } = "";

    /// <summary>The clock.</summary>
    public TimeProvider Clock => ClockFile.Length > 0 ? new FileClock(Path.GetFullPath(ClockFile)) : TimeProvider.System;

    /// <summary>The address by which people reach the service, as links in e-mails bear it: <c>https://ief.example</c>. In Development, that of the request when empty.</summary>
    public string PublicAddress { get; init; } = "";

    /// <summary>The reverse proxies whose forwarded headers are believed, as addresses or networks; none is when empty.</summary>
    public IReadOnlyList<string> KnownProxies { get; init; } = [];

    /// <summary>The folder of the definitions.</summary>
    public string WorkflowFolder => Workflows.Length > 0 ? Path.GetFullPath(Workflows) : Path.Combine(AppContext.BaseDirectory, "workflows");

    /// <summary>Reads the section.</summary>
    /// <exception cref="InvalidOperationException">A value is wrong; the message says which.</exception>
    public static ServiceConfiguration Read(IConfiguration configuration)
    {
        var read = configuration.GetSection("Service").Get<ServiceConfiguration>(options => options.ErrorOnUnknownConfiguration = true) ?? new ServiceConfiguration();
        Proxies.Of(read.KnownProxies);
        return read;
    }

    /// <summary>Chooses the database.</summary>
    public void Use(DbContextOptionsBuilder options) => DatabasePlace.Of(Postgres, SqliteFile).Use(options);
}
