using System.Diagnostics;

namespace IefWorkflow.Web.Tests;

/// <summary>The built program, started as a process of its own in a folder that goes with it.</summary>
internal sealed class WebProgram : IDisposable
{
    private static readonly string Configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)))!;
    private static readonly Lazy<Task<string>> Prepared = new(PrepareAsync);
    private readonly Process process;
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> lines = [];
    private readonly bool isFolderOurs;

    private WebProgram(string environment, string? folder, IReadOnlyList<string> arguments, IReadOnlyList<(string Key, string Value)> settings, Action<string>? fill = null)
    {
        Folder = folder ?? Directory.CreateTempSubdirectory("ief-web-").FullName;
        isFolderOurs = folder is null;
        fill?.Invoke(Folder);
        var start = new ProcessStartInfo("dotnet", [Assembly, .. arguments, "--urls", "http://127.0.0.1:0"]) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["DOTNET_ENVIRONMENT"] = environment;
        start.Environment["Service__Demonstration"] = "true";
        start.Environment["Service__SqliteFile"] = Path.Combine(Folder, "ief.db");
        start.Environment["Mail__PickupFolder"] = Path.Combine(Folder, "courriels");
        start.Environment["Academy__PiecesFolder"] = Path.Combine(Folder, "pieces");
        foreach (var (key, value) in settings) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The program ended before it listened:\n{Output}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The folder of its database, mail and pieces.</summary>
    public string Folder { get; }

    /// <summary>What it printed so far.</summary>
    public string Output
    {
        get { lock (lines) return string.Join('\n', lines); }
    }

    private static string Assembly => Path.Combine(Root(), "src", "IefWorkflow.Web", "bin", Configuration, "net10.0", "IefWorkflow.Web.dll");

    /// <summary>Starts it in a folder of its own.</summary>
    public static WebProgram Start(string environment, params (string Key, string Value)[] settings) => new(environment, null, [], settings);

    /// <summary>Starts it on a copy of the demonstration, which is made once for all tests.</summary>
    public static async Task<WebProgram> StartPreparedAsync(params (string Key, string Value)[] settings)
    {
        var prepared = await Prepared.Value;
        return new WebProgram("Development", null, [], settings, folder => Copy(prepared, folder));
    }

    /// <summary>Starts it in a folder that stays.</summary>
    public static WebProgram StartIn(string folder, string environment, params (string Key, string Value)[] settings) => new(environment, folder, [], settings);

    /// <summary>Starts it for something else than to serve.</summary>
    public static WebProgram Ask(string environment, params string[] arguments) => new(environment, null, arguments, []);

    /// <summary>Where it listens, once it does.</summary>
    public Task<Uri> ListensAsync() => listening.Task.WaitAsync(TimeSpan.FromMinutes(5));

    /// <summary>The exit code, once it has ended.</summary>
    public async Task<int> EndsAsync()
    {
        // Nobody awaits the address of a program that is meant to end.
        _ = listening.Task.Exception;
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        return process.ExitCode;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        if (isFolderOurs) Directory.Delete(Folder, recursive: true);
    }

    /// <summary>The folder of the repository.</summary>
    public static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "IefWorkflow.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run inside the repository.");
        return folder;
    }

    /// <remarks>A SQLite file is copied whole once nobody has it open.</remarks>
    private static async Task<string> PrepareAsync()
    {
        var folder = Directory.CreateTempSubdirectory("ief-web-prepared-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        using (var program = StartIn(folder, "Development")) await program.ListensAsync();

        return folder;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private void Read(string? line)
    {
        const string sign = "Now listening on: ";
        if (line is null) return;

        lock (lines) lines.Add(line);
        if (line.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at) listening.TrySetResult(new Uri(line[(at + sign.Length)..].Trim()));
    }
}
