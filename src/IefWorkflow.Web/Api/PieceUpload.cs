using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace IefWorkflow.Web.Api;

/// <summary>A document as it arrives: its code, its name, and its content, which is read from the network as it is needed.</summary>
/// <param name="Code">The code of the checklist.</param>
/// <param name="FileName">The name that the sender gave.</param>
/// <param name="Reader">The parts, read up to that of the content.</param>
/// <param name="Part">That part.</param>
internal sealed record PieceUpload(string Code, string FileName, MultipartReader Reader, Stream Part)
{
    private const int LongestBoundary = 70;
    private const int LongestCode = 100;

    /// <summary>What is said of a request that is not such a document.</summary>
    public static IResult Malformed => Problems.BadInput("L'envoi n'a pas la forme attendue\u00A0: un champ « code » d'abord, puis un seul champ « fichier » avec le document.");

    /// <summary>Reads the parts of a request up to the content of the document.</summary>
    public static async Task<(PieceUpload? Upload, IResult? Refused)> ReadAsync(HttpContext context)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || type.MediaType != "multipart/form-data") return (null, Problems.OfStatus(StatusCodes.Status415UnsupportedMediaType));
        if (HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= LongestBoundary } boundary) return (null, Malformed);

        var reader = new MultipartReader(boundary, context.Request.Body) { HeadersCountLimit = 8, HeadersLengthLimit = 4_096 };
        try
        {
            return await ReadAsync(reader, context.RequestAborted) is { } upload ? (upload, null) : (null, Malformed);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return (null, Malformed);
        }
    }

    /// <summary>The content; reading it fails with <see cref="InvalidDataException"/> when it is cut short or not the last part.</summary>
    public Stream Open() => new LastPart(Reader, Part);

    private static async Task<PieceUpload?> ReadAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        if (await reader.ReadNextSectionAsync(cancellationToken) is not { } first || Name(first) is not { } field || field.Name != "code" || field.FileName is not null) return null;
        if (await CodeAsync(first.Body, cancellationToken) is not { } code) return null;
        if (await reader.ReadNextSectionAsync(cancellationToken) is not { } second || Name(second) is not { FileName: { } fileName } file || file.Name != "fichier") return null;

        return new PieceUpload(code, fileName, reader, second.Body);
    }

    private static (string Name, string? FileName)? Name(MultipartSection section)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)) return null;

        var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
        var fileName = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
        return (name, HeaderUtilities.RemoveQuotes(fileName).Value);
    }

    private static async Task<string?> CodeAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = new byte[LongestCode + 1];
        var count = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return count is > 0 and <= LongestCode ? Encoding.UTF8.GetString(buffer, 0, count).Trim() : null;
    }
}
