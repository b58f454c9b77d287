namespace IefWorkflow.Web.Designer.Definitions;

/// <summary>What a list of versions is chosen and ordered by.</summary>
/// <param name="Id">The version.</param>
/// <param name="DefinitionId">The definition.</param>
/// <param name="Version">Its number.</param>
/// <param name="Name">The name; empty for none.</param>
/// <param name="IsLatest">Whether it is the newest.</param>
/// <param name="IsPublished">Whether new instances run it.</param>
/// <param name="CreatedAt">When it was made.</param>
internal sealed record DefinitionLine(string Id, string DefinitionId, int Version, string Name, bool IsLatest, bool IsPublished, DateTimeOffset CreatedAt);
