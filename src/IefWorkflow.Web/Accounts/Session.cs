using System.Security.Claims;
using IefWorkflow.Cases.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace IefWorkflow.Web.Accounts;

/// <summary>What a signed-in request carries: the account and its stamp, as claims.</summary>
internal static class Session
{
    private const string StampClaim = "stamp";
    private static readonly object AccountItem = new();

    /// <summary>The principal of an account.</summary>
    public static ClaimsPrincipal Of(Account account, string stamp, string scheme) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, account.Id), new Claim(ClaimTypes.Name, account.Name), new Claim(ClaimTypes.Role, account.Role.ToString()), new Claim(StampClaim, stamp)], scheme));

    /// <summary>The account of a request, read once a request; null when it is not signed in, or its session has ended.</summary>
    public static Task<Account?> AccountAsync(this HttpContext context)
    {
        var id = context.User.FindFirstValue(ClaimTypes.NameIdentifier);
        var stamp = context.User.FindFirstValue(StampClaim);
        if (id is null || stamp is null) return Task.FromResult<Account?>(null);
        if (context.Items.TryGetValue(AccountItem, out var kept)) return (Task<Account?>)kept!;

        var found = context.RequestServices.GetRequiredService<PasswordDesk>().FindAsync(id, stamp, context.RequestAborted);
        context.Items[AccountItem] = found;
        return found;
    }

    /// <summary>Who acts in a request that the authorisation let through.</summary>
    public static async Task<Actor> ActorAsync(this HttpContext context) =>
        (await context.AccountAsync() ?? throw new InvalidOperationException("The request is not signed in.")).ToActor();

    /// <summary>How long the session of a cookie lasts after this request, in seconds; null for a request without a cookie.</summary>
    /// <remarks>Past its half a session is prolonged by the very request that is answered.</remarks>
    public static async Task<long?> SecondsLeftAsync(this HttpContext context)
    {
        var ticket = await context.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        if (ticket.Properties is not { IssuedUtc: { } from, ExpiresUtc: { } until }) return null;

        var (rest, whole) = (until - context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(), until - from);
        return (long)(rest < whole / 2 ? whole : rest).TotalSeconds;
    }

    /// <summary>Ends the session of a cookie whose account was disabled or whose password changed.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var before = context.HttpContext.User;
        context.HttpContext.User = context.Principal ?? before;
        if (await context.HttpContext.AccountAsync() is not null) return;

        context.RejectPrincipal();
        context.HttpContext.User = before;
    }
}
