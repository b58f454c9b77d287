using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace IefWorkflow.Engine.Definitions;

/// <summary>Which versions of a definition are asked for; the <c>versionOptions</c> of the designer.</summary>
public abstract record VersionSelection
{
    private VersionSelection()
    {
    }

    /// <summary>Whether a version is among those asked for.</summary>
    public abstract bool Includes(WorkflowDefinition definition);

    /// <summary>Reads <c>Latest</c>, <c>Published</c>, <c>LatestOrPublished</c>, <c>LatestAndPublished</c>, <c>Draft</c>, <c>AllVersions</c> or a number.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out VersionSelection? selection)
    {
        selection = text?.Trim().ToLowerInvariant() switch
        {
            "latest" => new Latest(),
            "published" => new Published(),
            "latestorpublished" or "latestandpublished" => new LatestOrPublished(),
            "draft" => new Draft(),
            "allversions" => new All(),
            { } number when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version) => new Number(version),
            _ => null,
        };
        return selection is not null;
    }

    /// <summary>The newest version.</summary>
    public sealed record Latest : VersionSelection
    {
        /// <inheritdoc/>
        public override bool Includes(WorkflowDefinition definition) => definition.IsLatest;
    }

    /// <summary>The version that new instances run.</summary>
    public sealed record Published : VersionSelection
    {
        /// <inheritdoc/>
        public override bool Includes(WorkflowDefinition definition) => definition.IsPublished;
    }

    /// <summary>Both of them; the designer has two names for it.</summary>
    public sealed record LatestOrPublished : VersionSelection
    {
        /// <inheritdoc/>
        public override bool Includes(WorkflowDefinition definition) => definition.IsLatest || definition.IsPublished;
    }

    /// <summary>Every version that is not published.</summary>
    public sealed record Draft : VersionSelection
    {
        /// <inheritdoc/>
        public override bool Includes(WorkflowDefinition definition) => !definition.IsPublished;
    }

    /// <summary>Every version.</summary>
    public sealed record All : VersionSelection
    {
        /// <inheritdoc/>
        public override bool Includes(WorkflowDefinition definition) => true;
    }

    /// <summary>The version of that number.</summary>
    public sealed record Number(int Version) : VersionSelection
    {
        /// <inheritdoc/>
        public override bool Includes(WorkflowDefinition definition) => definition.Version == Version;
    }
}
