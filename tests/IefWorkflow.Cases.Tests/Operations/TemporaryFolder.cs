namespace IefWorkflow.Cases.Tests.Operations;

/// <summary>A folder of one test, removed with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("ief-").FullName;

    public string Sub(string name) => Directory.CreateDirectory(Path.Combine(Root, name)).FullName;

    public string File(string name) => Path.Combine(Root, name);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
