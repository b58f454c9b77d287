using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace IefWorkflow.Architecture.Tests;

/// <summary>Reads what a compiled assembly refers to, without loading it.</summary>
internal static class AssemblyReader
{
    /// <summary>The names of the assemblies referenced.</summary>
    public static IReadOnlyList<string> References(string path) =>
        Read(path, metadata => metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)));

    /// <summary>The members of other assemblies that its code names: <c>System.DateTime.get_Now</c>.</summary>
    public static IReadOnlyList<string> Members(string path) => Read(path, metadata =>
        from handle in metadata.MemberReferences
        let member = metadata.GetMemberReference(handle)
        where member.Parent.Kind is HandleKind.TypeReference
        let type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent)
        select $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}.{metadata.GetString(member.Name)}");

    private static List<string> Read(string path, Func<MetadataReader, IEnumerable<string>> query)
    {
        using var file = File.OpenRead(path);
        using var image = new PEReader(file);
        return [.. query(image.GetMetadataReader())];
    }
}
