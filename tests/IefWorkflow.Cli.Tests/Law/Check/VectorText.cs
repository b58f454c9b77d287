using System.Globalization;

namespace IefWorkflow.Cli.Tests.Law.Check;

/// <summary>Vector files as text, sound unless a test says otherwise.</summary>
internal static class VectorText
{
    public const string Sound =
        """{"id": "V-1", "rule": "TEST/period", "profile": "REFERENCE_2022_02_17", "input": {"startOn": "2022-06-01", "territory": "METRO", "days": 8}, "expected": {"nominal": "2022-06-09"}}""";

    public static string File(params string[] vectors) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"schema": "ief-vectors/1", "count": {{vectors.Length}}, "vectors": [{{string.Join(",\n", vectors)}}]}""");
}
