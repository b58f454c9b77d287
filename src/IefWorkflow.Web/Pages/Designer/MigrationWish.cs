namespace IefWorkflow.Web.Pages.Designer;

/// <summary>What the form of a migration was given.</summary>
/// <param name="From">The number of the version that files leave.</param>
/// <param name="Mapping">The steps that bear another identifier in the target.</param>
public sealed record MigrationWish(int From, IReadOnlyDictionary<string, string> Mapping);
