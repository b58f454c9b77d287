using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace IefWorkflow.Web.Tests.Security;

/// <summary>Documents that are not what they say, too big, too many or badly named are refused, in French; those accepted are given out harmless.</summary>
public sealed class UploadTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Pdf = "%PDF-1.7 contenu";
    private const string Zip = "PK\u0003\u0004[Content_Types].xml";
    private const string Exe = "MZ\u0090\u0000";

    [Theory]
    [InlineData("../../../etc/passwd.pdf", Pdf)]
    [InlineData("..\\..\\piece.pdf", Pdf)]
    [InlineData("/etc/piece.pdf", Pdf)]
    [InlineData("piece\u202Efdp.pdf", Pdf)]
    [InlineData("pie\u200Bce.pdf", Pdf)]
    [InlineData("piece\u0007.pdf", Pdf)]
    [InlineData("piece.pdf.exe", Pdf)]
    [InlineData("piece.exe", Pdf)]
    [InlineData("piece.png", Pdf)]
    [InlineData("piece", Pdf)]
    [InlineData("piece.pdf ", Exe)]
    [InlineData("piece.pdf", Exe)]
    [InlineData("piece.pdf", Zip)]
    [InlineData("piece.docx", Zip)]
    [InlineData("piece.zip", Zip)]
    [InlineData("piece.pdf", "<script>alert(1)</script>")]
    [InlineData("piece.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("piece.html", "<html></html>")]
    [InlineData("piece.pdf", "")]
    [InlineData("piece.pdf", " %PDF-1.7 plus loin")]
    public async Task A_document_that_is_not_what_it_says_is_refused(string name, string content)
    {
        using var answer = await SendRawAsync($"--x\r\nContent-Disposition: form-data; name=\"code\"\r\n\r\nP01\r\n--x\r\nContent-Disposition: form-data; name=\"fichier\"; filename*=utf-8''{Uri.EscapeDataString(name)}\r\nContent-Type: application/pdf\r\n\r\n{content}\r\n--x--\r\n");

        await AssertRefusedAsync(answer, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--x--\r\n")]
    [InlineData("--x\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"a.pdf\"\r\n\r\n%PDF-\r\n--x--\r\n")]
    [InlineData("--x\r\nContent-Disposition: form-data; name=\"code\"\r\n\r\nP01\r\n--x\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"a.pdf\"\r\n\r\n%PDF- coupé")]
    [InlineData("--x\r\nContent-Disposition: form-data; name=\"code\"\r\n\r\nP01\r\n--x\r\nContent-Disposition: form-data; name=\"fichier\"\r\n\r\n%PDF-\r\n--x--\r\n")]
    [InlineData("--x\r\nNimporte: quoi\r\n\r\nP01\r\n--x--\r\n")]
    public async Task A_request_that_breaks_off_or_has_another_shape_is_refused(string body)
    {
        using var answer = await SendRawAsync(body);

        await AssertRefusedAsync(answer, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Ten_thousand_documents_in_one_request_are_refused_and_none_is_kept()
    {
        var documents = Enumerable.Range(0, 10_000).Select(index => ($"{index}.pdf", "%PDF-1.7 un parmi dix mille"u8.ToArray()));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/pieces") { Content = RunningService.Upload("P01", documents) };
        request.Headers.Authorization = new("Bearer", await service.TokenAsync("famille"));
        using var answer = await service.Http.SendAsync(request);

        await AssertRefusedAsync(answer, HttpStatusCode.BadRequest);
        var kept = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("%PDF-1.7 un parmi dix mille"u8));
        Assert.Empty(Directory.Exists(service.PiecesFolder) ? Directory.GetFiles(service.PiecesFolder, kept, SearchOption.AllDirectories) : []);
    }

    [Fact]
    public async Task A_document_of_eleven_megabytes_is_refused_with_the_limit()
    {
        using var answer = await service.UploadAsync("famille", "P01", "gros.pdf", [.. "%PDF-1.7"u8, .. new byte[11 * 1024 * 1024]]);

        await AssertRefusedAsync(answer, HttpStatusCode.BadRequest, "10 Mo");
    }

    [Theory]
    [InlineData("/api/v1/pieces", "multipart/form-data; boundary=x")]
    [InlineData("/api/v1/actes/deposer-demande", "application/json")]
    public async Task A_hundred_megabytes_are_refused_before_they_are_sent(string path, string type)
    {
        using var content = new ByteArrayContent(new byte[100 * 1024 * 1024]);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Authorization = new("Bearer", await service.TokenAsync("famille"));
        request.Headers.ExpectContinue = true;
        using var answer = await service.Http.SendAsync(request);

        await AssertRefusedAsync(answer, HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_sealed_certificate_never_comes_in()
    {
        using var answer = await service.UploadAsync("famille", "M1A-CERT", "certificat.pdf", Encoding.UTF8.GetBytes(Pdf));

        var problem = await AssertRefusedAsync(answer, HttpStatusCode.UnprocessableEntity, "pli fermé");
        Assert.Equal("R131-11-2", problem["article"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_document_comes_back_as_it_was_sent_never_unpacked_and_never_shown_in_place()
    {
        // The head of a PDF, then a stream of zeros as a compressor would pack two gigabytes.
        byte[] bomb = [.. "%PDF-1.7 << /Filter /FlateDecode >> stream "u8, 0x78, 0xDA, .. new byte[1024 * 1024]];
        var number = (await service.ActAsync("famille", "deposer-demande", null, Samples.Request)).Number;
        using var sent = await service.UploadAsync("famille", "P01", "pièce n° 1.pdf", bomb);
        var digest = JsonNode.Parse(await sent.Content.ReadAsStringAsync())!["empreinte"]!.GetValue<string>();
        Assert.Equal(HttpStatusCode.OK, (await service.ActAsync("famille", "deposer-piece", number, new JsonObject { ["code"] = "P01", ["empreinte"] = digest })).Status);
        using var list = await service.SendAsync("famille", HttpMethod.Get, $"/api/v1/dossiers/{number}/pieces");
        var piece = JsonNode.Parse(await list.Content.ReadAsStringAsync())!.AsArray().Single(piece => piece!["contenu"]!.GetValue<bool>())!["piece"]!.GetValue<string>();

        using var opened = await service.SendAsync("gestionnaire", HttpMethod.Get, $"/api/v1/dossiers/{number}/pieces/{piece}/contenu");
        Assert.Equal(bomb, await opened.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", opened.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", opened.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("pièce n° 1.pdf", opened.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", opened.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", opened.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("no-store", opened.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_digest_of_somebody_else_s_document_opens_nothing()
    {
        var number = (await service.ActAsync("famille", "deposer-demande", null, Samples.Request)).Number;
        using var sent = await service.UploadAsync("secretariat", "P01", "a.pdf", "%PDF-1.7 d'un autre"u8.ToArray());
        var digest = JsonNode.Parse(await sent.Content.ReadAsStringAsync())!["empreinte"]!.GetValue<string>();

        Assert.Equal(HttpStatusCode.BadRequest, (await service.ActAsync("famille", "deposer-piece", number, new JsonObject { ["code"] = "P01", ["empreinte"] = digest })).Status);
    }

    private async Task<HttpResponseMessage> SendRawAsync(string body)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/pieces") { Content = content };
        request.Headers.Authorization = new("Bearer", await service.TokenAsync("famille"));
        return await service.Http.SendAsync(request);
    }

    private static async Task<JsonNode> AssertRefusedAsync(HttpResponseMessage answer, HttpStatusCode status, string words = "")
    {
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(words, problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        return problem;
    }
}
