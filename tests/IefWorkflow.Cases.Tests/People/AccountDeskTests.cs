using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Simulation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Tests.People;

/// <summary>Accounts open with a role and a scope, sign in, and end when they are closed.</summary>
public class AccountDeskTests
{
    private static readonly NewAccount Anne = new("Anne Le Bras", Role.Clerk, " Anne@Academie.fr ", "un mot de passe long") { Email = "anne@academie.fr", Departements = ["35"] };

    [Fact]
    public async Task An_account_signs_in_whatever_the_case_of_its_name_and_acts_in_its_scope()
    {
        await using var world = await OpenAsync();
        await using var scope = world.Scopes.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<AccountDesk>();

        Assert.Empty(await desk.AddAsync(Anne, default));

        var signedIn = await scope.ServiceProvider.GetRequiredService<PasswordDesk>().SignInAsync("ANNE@academie.fr", Anne.Password, default);
        Assert.Equal(("Anne Le Bras", Role.Clerk, "35", true), signedIn is var (account, _) ? (account.Name, account.Role, account.Departements, account.EmailIsVerified) : default);
        Assert.Contains(await desk.ListAsync(default), row => row.SignInName == "anne@academie.fr");
    }

    [Fact]
    public async Task A_closed_account_signs_in_no_more_and_its_sessions_and_token_are_void()
    {
        await using var world = await OpenAsync();
        await using var scope = world.Scopes.CreateAsyncScope();
        var (desk, passwords) = (scope.ServiceProvider.GetRequiredService<AccountDesk>(), scope.ServiceProvider.GetRequiredService<PasswordDesk>());
        await desk.AddAsync(Anne, default);
        var (account, stamp) = (await passwords.SignInAsync("anne@academie.fr", Anne.Password, default))!.Value;
        var token = await passwords.NewTokenAsync(account.Id, default);

        Assert.Null(await desk.DisableAsync("anne@academie.fr", default));

        Assert.Null(await passwords.SignInAsync("anne@academie.fr", Anne.Password, default));
        Assert.Null(await passwords.FindAsync(account.Id, stamp, default));
        Assert.Null(await passwords.FindByTokenAsync(token, default));
        Assert.NotNull(await desk.DisableAsync("personne", default));
    }

    [Fact]
    public async Task Every_fault_of_a_new_account_is_told_at_once_and_nothing_is_added()
    {
        await using var world = await OpenAsync();
        await using var scope = world.Scopes.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<AccountDesk>();
        var before = (await desk.ListAsync(default)).Count;

        var faults = await desk.AddAsync(new NewAccount(" ", Role.System, "", "court") { Email = "pas une adresse", Departements = ["99", "22"], Communes = ["Rennes"] }, default);

        Assert.Equal(8, faults.Count);
        Assert.Single(await desk.AddAsync(Anne with { Password = AccountDesk.DemonstrationPassword }, default));
        Assert.Single(await desk.AddAsync(Anne with { Role = Role.Mayor }, default));
        Assert.Equal(before, (await desk.ListAsync(default)).Count);
    }

    [Theory]
    [InlineData(Role.Head, "0359999d", 0)]
    [InlineData(Role.Head, " 0359999 D ,0359998C", 0)]
    [InlineData(Role.Head, "", 1)]
    [InlineData(Role.Head, " ", 1)]
    [InlineData(Role.Head, "0359999A", 1)]
    [InlineData(Role.Head, "0359999D,collège", 1)]
    [InlineData(Role.Clerk, "0359999D", 1)]
    public async Task A_head_has_the_codes_of_schools_and_nobody_else_has(Role role, string schools, int expected)
    {
        await using var world = await OpenAsync();
        await using var scope = world.Scopes.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<AccountDesk>();

        var faults = await desk.AddAsync(Anne with { Role = role, Schools = schools.Split(',', StringSplitOptions.RemoveEmptyEntries) }, default);

        Assert.Equal(expected, faults.Count);
        var kept = (await desk.ListAsync(default)).SingleOrDefault(row => row.SignInName == "anne@academie.fr").Account?.Schools;
        Assert.Equal(expected > 0 ? null : schools.Contains(',', StringComparison.Ordinal) ? "0359999D 0359998C" : "0359999D", kept);
    }

    [Fact]
    public async Task A_sign_in_name_is_taken_once()
    {
        await using var world = await OpenAsync();
        await using var scope = world.Scopes.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<AccountDesk>();
        await desk.AddAsync(Anne, default);

        Assert.Contains("déjà pris", Assert.Single(await desk.AddAsync(Anne with { SignInName = "ANNE@ACADEMIE.FR" }, default)), StringComparison.Ordinal);
        Assert.Equal(1, await world.UseAsync(session => session.Db.Set<Credential>().CountAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("pbkdf2-sha512$0$AAAA$AAAA")]
    [InlineData("pbkdf2-sha512$1000$pas du base64$x")]
    [InlineData("md5$1$AAAA$AAAA")]
    public void A_digest_that_cannot_be_read_is_that_of_no_password(string kept) => Assert.False(PasswordDigest.Matches(kept, ""));

    private static Task<CaseWorld> OpenAsync() => CaseWorld.OpenAsync(SimulatedAcademy.Rennes, new DateOnly(2026, 4, 1), Path.Combine(AppContext.BaseDirectory, "Data", "core"), default);
}
