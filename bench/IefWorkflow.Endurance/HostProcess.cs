using System.Diagnostics;

namespace IefWorkflow.Endurance;

/// <summary>One host as a process, which can be killed and started again at any moment.</summary>
internal sealed class HostProcess(IReadOnlyDictionary<string, string> environment, string folder) : IDisposable
{
    private const string Sign = "Now listening on: ";
    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(2);
    private readonly List<string> output = [];
    private TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? process;

    /// <summary>What it printed, over all its lives.</summary>
    public string Output
    {
        get { lock (output) return string.Join('\n', output); }
    }

    /// <summary>Whether the present life listens.</summary>
    public bool IsListening => process is not null && listening.Task.IsCompletedSuccessfully;

    /// <summary>Where the present life listens, once it does; cancelled when it is killed before.</summary>
    /// <exception cref="InvalidOperationException">It does not listen.</exception>
    public async Task<Uri> ListensAsync()
    {
        try
        {
            return await listening.Task.WaitAsync(StartsWithin);
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"The host started and does not listen:\n{Output}");
        }
    }

    /// <summary>Starts a life.</summary>
    public void Start()
    {
        var announced = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var start = new ProcessStartInfo("dotnet", [Program(), "--urls", "http://127.0.0.1:0"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.Exited += (_, _) => announced.TrySetException(new InvalidOperationException($"The host ended before it listened:\n{Output}"));
        process.OutputDataReceived += (_, line) => Read(line.Data, announced);
        process.ErrorDataReceived += (_, line) => Read(line.Data, announced);
        listening = announced;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Ends its life with SIGKILL: no handler of the process runs.</summary>
    /// <exception cref="InvalidOperationException">It had ended by itself, which it never should.</exception>
    public void Kill()
    {
        if (process!.HasExited) throw new InvalidOperationException($"The host ended by itself with {process.ExitCode}:\n{Output}");
        listening.TrySetCanceled();
        Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (process is null) return;
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
        process.Dispose();
        process = null;
    }

    /// <summary>The built host of the same configuration as this program.</summary>
    private static string Program()
    {
        var folder = AppContext.BaseDirectory;
        var configuration = Path.GetFileName(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)))!;
        while (!File.Exists(Path.Combine(folder, "IefWorkflow.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The test runs inside the repository.");
        return Path.Combine(folder, "src", "IefWorkflow.Web", "bin", configuration, "net10.0", "IefWorkflow.Web.dll");
    }

    private void Read(string? line, TaskCompletionSource<Uri> announced)
    {
        if (line is null) return;

        lock (output) output.Add(line);
        if (line.IndexOf(Sign, StringComparison.Ordinal) is >= 0 and var at) announced.TrySetResult(new Uri(line[(at + Sign.Length)..].Trim()));
    }
}
