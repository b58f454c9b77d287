using System.Security.Cryptography;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cases.Definitions;

/// <summary>What a designer saw of a definition: the number of its version and a digest of its content.</summary>
/// <remarks>Derived from the version, kept nowhere. Two designers who saw the same revision saw the same document.</remarks>
public static class DefinitionRevision
{
    private const int Kept = 16;

    /// <summary>The revision of a version: <c>3-9f86d081884c7d65</c>.</summary>
    public static string Of(WorkflowDefinition definition) =>
        $"{definition.Version}-{Convert.ToHexStringLower(SHA256.HashData(WorkflowDefinitionWriter.WriteUtf8(definition)))[..Kept]}";
}
