using System.IO.Compression;
using System.Text.Json;
using IefWorkflow.Cases.Runtime;

namespace IefWorkflow.Web.Designer.Descriptors;

/// <summary>The activities that definitions may use, as Elsa Studio reads them. It asks for them after every save: they are written once.</summary>
internal sealed class ActivityCatalogue(InputChoices choices)
{
    private readonly Lazy<byte[]> plain = new(() => Write(choices));
    private readonly Lazy<byte[]> packed = new(() => Pack(Write(choices)));

    /// <summary>The answer, compressed for a browser that takes it so.</summary>
    public IResult Answer(HttpContext context)
    {
        context.Response.Headers.Vary = "Accept-Encoding";
        if (!context.Request.GetTypedHeaders().AcceptEncoding.Any(accepted => accepted.Value == "gzip" && accepted.Quality is not 0)) return Results.Bytes(plain.Value, "application/json");

        context.Response.Headers.ContentEncoding = "gzip";
        return Results.Bytes(packed.Value, "application/json");
    }

    private static byte[] Write(InputChoices choices)
    {
        var items = CaseServices.Activities.Descriptors.Select(descriptor => new ActivityDescription(descriptor, choices).Json()).ToList();
        return JsonSerializer.SerializeToUtf8Bytes(new { items, count = items.Count }, JsonSerializerOptions.Web);
    }

    private static byte[] Pack(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize)) gzip.Write(plain);
        return packed.ToArray();
    }
}
