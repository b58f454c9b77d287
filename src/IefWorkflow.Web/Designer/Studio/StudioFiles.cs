using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace IefWorkflow.Web.Designer.Studio;

/// <summary>The files of Elsa Studio, as its npm package has them: most of them compressed beforehand, and sent so.</summary>
internal static partial class StudioFiles
{
    /// <summary>Where they are, and where the pages that run them are.</summary>
    public const string Root = "/concepteur/studio";

    private const string Forever = "public, max-age=31536000, immutable";
    private static readonly string[] Folders = ["/_framework", "/_content"];
    private static readonly string[] Files = ["/Elsa.Studio.Host.CustomElements.styles.css", "/appsettings.json"];
    private static readonly FileExtensionContentTypeProvider Types = NewTypes();

    /// <summary>The files, as long as the service runs.</summary>
    private static readonly PhysicalFileProvider Packed = new(Path.Combine(AppContext.BaseDirectory, "elsa-studio"));

    /// <summary>Serves them. They are the same for everybody and need no session.</summary>
    public static void UseStudioFiles(this IApplicationBuilder app)
    {
        app.UseWhen(context => IsOurs(context.Request.Path), studio =>
        {
            studio.Use((context, next) => ChooseAsync(context, next));
            studio.UseStaticFiles(new StaticFileOptions { RequestPath = Root, FileProvider = Packed, ContentTypeProvider = new UncompressedType(), OnPrepareResponse = Prepare });
            studio.Run(context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            });
        });
    }

    private static bool IsOurs(PathString path) => path.StartsWithSegments(Root, StringComparison.Ordinal, out var rest)
        && (Array.Exists(Folders, folder => rest.StartsWithSegments(folder, StringComparison.Ordinal)) || Array.Exists(Files, file => rest == file));

    /// <summary>Points the request at the compressed sibling that the browser takes; unpacks for one that takes none.</summary>
    private static Task ChooseAsync(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path;
        var name = path.Value![Root.Length..];
        if (Packed.GetFileInfo(name).Exists || !Packed.GetFileInfo(name + ".gz").Exists) return next(context);

        if (Accepts(context.Request, "br")) context.Request.Path = path + ".br";
        else if (Accepts(context.Request, "gzip")) context.Request.Path = path + ".gz";
        else return UnpackAsync(context, name, Packed.GetFileInfo(name + ".gz"));
        return next(context);
    }

    private static bool Accepts(HttpRequest request, string encoding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(accepted => accepted.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && accepted.Quality is not 0);

    private static async Task UnpackAsync(HttpContext context, string name, IFileInfo packed)
    {
        context.Response.ContentType = TypeOf(name);
        context.Response.Headers.CacheControl = CachingOf(name);
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (HttpMethods.IsHead(context.Request.Method)) return;

        await using var unpacked = new GZipStream(packed.CreateReadStream(), CompressionMode.Decompress);
        await unpacked.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static void Prepare(StaticFileResponseContext file)
    {
        var headers = file.Context.Response.Headers;
        var extension = Path.GetExtension(file.File.Name);
        if (extension is ".br" or ".gz") headers.ContentEncoding = extension == ".br" ? "br" : "gzip";
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.CacheControl = CachingOf(Uncompressed(file.File.Name));
    }

    private static string Uncompressed(string name) => name.EndsWith(".br", StringComparison.Ordinal) || name.EndsWith(".gz", StringComparison.Ordinal) ? name[..^3] : name;

    private static string CachingOf(string name) => Fingerprinted().IsMatch(name) ? Forever : "no-cache";

    private static string TypeOf(string name) => Types.TryGetContentType(name, out var type) ? type : "application/octet-stream";

    [GeneratedRegex(@"\.[a-z0-9]{10}\.(wasm|js|dat|css)$")]
    private static partial Regex Fingerprinted();

    private static FileExtensionContentTypeProvider NewTypes()
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".dat"] = "application/octet-stream";
        types.Mappings[".cur"] = "image/vnd.microsoft.icon";
        return types;
    }

    /// <summary>The type of a compressed file is that of what it holds.</summary>
    private sealed class UncompressedType : IContentTypeProvider
    {
        public bool TryGetContentType(string subpath, out string contentType)
        {
            contentType = TypeOf(Uncompressed(subpath));
            return true;
        }
    }
}
