namespace IefWorkflow.Web.Tests.Access;

/// <summary>A line of what the program says that it opens.</summary>
/// <param name="Method">The method; <c>PAGE</c> for a page, <c>FILE</c> for a file of the program.</param>
/// <param name="Pattern">The pattern of the route.</param>
/// <param name="IsOpen">Whether nobody needs to be signed in.</param>
/// <param name="ChecksForms">Whether a form is refused without its antiforgery token.</param>
internal sealed record EndpointLine(string Method, string Pattern, bool IsOpen, bool ChecksForms)
{
    /// <summary>All of them.</summary>
    public static async Task<IReadOnlyList<EndpointLine>> AllAsync()
    {
        using var program = WebProgram.Ask("Development", "endpoints");
        Assert.Equal(0, await program.EndsAsync());
        return
        [
            .. program.Output.Split('\n').Select(line => line.Split('\t')).Where(parts => parts.Length == 4)
                .Select(parts => new EndpointLine(parts[0], parts[1], parts[2] == "open", parts[3] == "antiforgery")),
        ];
    }
}
