namespace IefWorkflow.Engine.Storage.Tests.Stores;

/// <summary>A row of the host.</summary>
public sealed class HostRow
{
    public required string Id { get; init; }

    public string? Text { get; set; }
}
