using System.Net;

namespace IefWorkflow.Web.Tests;

/// <summary>What every answer carries, and what the service says of its health.</summary>
public sealed class HostingTests(RunningService service) : IClassFixture<RunningService>
{
    [Theory]
    [InlineData("/connexion")]
    [InlineData("/site.css")]
    [InlineData("/dsfr/dsfr.min.css")]
    [InlineData("/api/v1/taches")]
    [InlineData("/health/live")]
    public async Task Every_answer_forbids_inline_scripts_foreign_frames_and_guessed_types(string path)
    {
        using var answer = await service.Http.GetAsync(new Uri(path, UriKind.Relative));

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe-", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task The_service_says_that_it_lives_and_is_ready(string path)
    {
        using var answer = await service.Http.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/connexion")]
    [InlineData("/site.css")]
    [InlineData("/dsfr/dsfr.min.css")]
    [InlineData("/dsfr/utility/utility.min.css")]
    public async Task The_sign_in_page_and_its_styles_are_served(string path)
    {
        using var answer = await service.Http.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Demonstration_accounts_outside_Development_stop_the_start_with_exit_code_2_and_a_reason()
    {
        using var program = WebProgram.Start("Production");

        Assert.Equal(2, await program.EndsAsync());
        Assert.Contains("Service:Demonstration is on outside Development", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_of_its_own_outside_Development_stops_the_start_with_exit_code_2_and_a_reason()
    {
        using var program = WebProgram.Start("Production", ("Service__Demonstration", "false"), ("Service__ClockFile", "clock"));

        Assert.Equal(2, await program.EndsAsync());
        Assert.Contains("Service:ClockFile is set outside Development", program.Output, StringComparison.Ordinal);
    }
}
