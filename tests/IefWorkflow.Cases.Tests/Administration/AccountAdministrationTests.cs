using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Administration;
using IefWorkflow.Cases.Journal;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Simulation;
using IefWorkflow.Cases.Tests.Procedures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Tests.Administration;

/// <summary>Accounts are opened, changed and closed by the administrator alone; the register says so and keeps no password.</summary>
public sealed class AccountAdministrationTests : IAsyncLifetime
{
    private static readonly AccountGiven Clerk = new("Maëlle Œhler", Role.Clerk, "maelle@academie.example", "maelle@academie.example", ["22"], [], []);
    private SmallWorld small = null!;

    private CaseWorld World => small.World;

    private AccountAdministration Desk => World.Service<AccountAdministration>();

    /// <inheritdoc/>
    public async Task InitializeAsync() => small = await SmallWorld.OpenAsync(new DateOnly(2026, 10, 1));

    /// <inheritdoc/>
    public async Task DisposeAsync() => await small.DisposeAsync();

    [Fact]
    public async Task Who_was_given_an_account_signs_in_with_the_password_shown_once()
    {
        var created = await CreateAsync();

        Assert.NotNull(await SignInAsync(Clerk.SignInName, created.Password!));
        var (entries, _) = await World.UseAsync(session => session.RegisterAsync(["creer-compte"], 1, 10, default));
        Assert.DoesNotContain(created.Password!, Assert.Single(entries).Data, StringComparison.Ordinal);
        Assert.Empty(await World.UseAsync(session => JournalVerification.VerifyAsync(session.Db, default)));
    }

    [Fact]
    public async Task A_closed_account_signs_in_no_more_and_its_session_ends()
    {
        var created = await CreateAsync();
        var session = (await SignInAsync(Clerk.SignInName, created.Password!))!.Value;

        Assert.IsType<AccountOutcome.Done>(await Desk.DisableAsync(await AdministratorAsync(), created.Id, default));
        Assert.Null(await SignInAsync(Clerk.SignInName, created.Password!));
        Assert.Null(await PasswordsAsync(desk => desk.FindAsync(created.Id, session.Stamp, default)));

        Assert.IsType<AccountOutcome.Done>(await Desk.EnableAsync(await AdministratorAsync(), created.Id, default));
        Assert.NotNull(await SignInAsync(Clerk.SignInName, created.Password!));
    }

    [Fact]
    public async Task A_new_password_takes_the_place_of_the_old_and_unlocks()
    {
        var created = await CreateAsync();
        for (var attempt = 0; attempt < 5; attempt++) Assert.Null(await SignInAsync(Clerk.SignInName, "faux"));
        Assert.Null(await SignInAsync(Clerk.SignInName, created.Password!));
        Assert.NotNull((await World.UseAsync(session => session.AccountAsync(created.Id, default)))!.LockedUntil);

        Assert.IsType<AccountOutcome.Done>(await Desk.UnlockAsync(await AdministratorAsync(), created.Id, default));
        Assert.NotNull(await SignInAsync(Clerk.SignInName, created.Password!));
        var reset = Assert.IsType<AccountOutcome.Done>(await Desk.ResetPasswordAsync(await AdministratorAsync(), created.Id, default));
        Assert.Null(await SignInAsync(Clerk.SignInName, created.Password!));
        Assert.NotNull(await SignInAsync(Clerk.SignInName, reset.Password!));
    }

    [Fact]
    public async Task A_changed_role_or_scope_ends_the_sessions()
    {
        var created = await CreateAsync();
        var session = (await SignInAsync(Clerk.SignInName, created.Password!))!.Value;

        Assert.IsType<AccountOutcome.Done>(await Desk.ChangeAsync(await AdministratorAsync(), created.Id, Clerk with { Departements = ["35"] }, default));

        Assert.Null(await PasswordsAsync(desk => desk.FindAsync(created.Id, session.Stamp, default)));
        Assert.Equal("35", (await World.UseAsync(at => at.AccountAsync(created.Id, default)))!.Account.Departements);
    }

    [Theory]
    [InlineData("", Role.Clerk, "a@b.example", "", "22", "", "")]
    [InlineData("Nom", null, "a@b.example", "", "22", "", "")]
    [InlineData("Nom", Role.System, "a@b.example", "", "22", "", "")]
    [InlineData("Nom", Role.Clerk, " ", "", "22", "", "")]
    [InlineData("Nom", Role.Clerk, "a@b.example", "pas une adresse", "22", "", "")]
    [InlineData("Nom", Role.Clerk, "a@b.example", "", "44", "", "")]
    [InlineData("Nom", Role.Mayor, "a@b.example", "", "", "", "")]
    [InlineData("Nom", Role.Clerk, "a@b.example", "", "", "Rennes", "")]
    [InlineData("Nom", Role.Head, "a@b.example", "", "", "", "")]
    [InlineData("Nom", Role.Head, "a@b.example", "", "", "", "0359999A")]
    [InlineData("Nom", Role.Clerk, "a@b.example", "", "22", "", "0359999D")]
    public async Task What_does_not_fit_is_refused_and_changes_nothing(string name, Role? role, string signInName, string email, string departement, string commune, string school)
    {
        var before = await World.UseAsync(session => session.Db.Accounts.CountAsync());
        var given = new AccountGiven(name, role, signInName, email, departement.Length > 0 ? [departement] : [], commune.Length > 0 ? [commune] : [], school.Length > 0 ? [school] : []);

        var refused = Assert.IsType<AccountOutcome.Refused>(await Desk.CreateAsync(await AdministratorAsync(), given, default));

        Assert.Equal(RefusalKind.BadInput, refused.Refusal.Kind);
        Assert.Equal(before, await World.UseAsync(session => session.Db.Accounts.CountAsync()));
    }

    [Fact]
    public async Task The_schools_of_a_head_are_changed_and_the_register_says_so()
    {
        var given = Clerk with { Role = Role.Head, Schools = ["0359999d"] };
        var created = Assert.IsType<AccountOutcome.Done>(await Desk.CreateAsync(await AdministratorAsync(), given, default));

        Assert.IsType<AccountOutcome.Done>(await Desk.ChangeAsync(await AdministratorAsync(), created.Id, given with { Schools = ["0359998C", "0359999D"] }, default));

        Assert.Equal("0359998C 0359999D", (await World.UseAsync(at => at.AccountAsync(created.Id, default)))!.Account.Schools);
        var (entries, _) = await World.UseAsync(session => session.RegisterAsync(["modifier-compte"], 1, 10, default));
        Assert.Contains("0359998C 0359999D", Assert.Single(entries).Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_may_and_the_last_administrator_stays()
    {
        foreach (var who in new[] { "gestionnaire", "dasen", "secretariat", "president", "concepteur", "famille" })
        {
            Assert.Equal(RefusalKind.Forbidden, Assert.IsType<AccountOutcome.Refused>(await Desk.CreateAsync(await World.ActorAsync(who, default), Clerk, default)).Refusal.Kind);
        }

        var administrator = await AdministratorAsync();
        Assert.IsType<AccountOutcome.Refused>(await Desk.DisableAsync(administrator, administrator.AccountId, default));
        Assert.IsType<AccountOutcome.Refused>(await Desk.ChangeAsync(administrator, administrator.AccountId, Clerk, default));
        Assert.IsType<AccountOutcome.Refused>(await Desk.DisableAsync(administrator, "personne", default));
    }

    private Task<Actor> AdministratorAsync() => World.ActorAsync("administrateur", default);

    private async Task<AccountOutcome.Done> CreateAsync() => Assert.IsType<AccountOutcome.Done>(await Desk.CreateAsync(await AdministratorAsync(), Clerk, default));

    private Task<(Account Account, string Stamp)?> SignInAsync(string name, string password) => PasswordsAsync(desk => desk.SignInAsync(name, password, default));

    private async Task<T> PasswordsAsync<T>(Func<PasswordDesk, Task<T>> use)
    {
        await using var scope = World.Scopes.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<PasswordDesk>());
    }
}
