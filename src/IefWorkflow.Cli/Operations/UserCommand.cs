using System.CommandLine;
using System.CommandLine.Parsing;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Administration;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Operations;
using IefWorkflow.Cases.People;
using IefWorkflow.Cli.Json;
using IefWorkflow.Cli.Law;
using IefWorkflow.Cli.Text;

namespace IefWorkflow.Cli.Operations;

/// <summary><c>user add</c>, <c>list</c>, <c>password</c> and <c>disable</c>: the accounts of the service.</summary>
internal static class UserCommand
{
    private const int GeneratedLength = 20;
    private const string Letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>Builds the group.</summary>
    public static Command Build() => new("user", "Les comptes du service.") { BuildAdd(), BuildList(), BuildPassword(), BuildDisable() };

    private static Command BuildAdd()
    {
        var name = Text("--name", "NAME", "Nom de la personne, tel que le journal le gardera.");
        var role = new Option<Role>("--role") { HelpName = "ROLE", Description = $"Rôle : {string.Join(", ", Roles.Select(role => role.Code()))}.".WithNbsp(), CustomParser = ParseRole };
        var signIn = Text("--sign-in", "NAME", "Identifiant de connexion.");
        var email = new Option<string?>("--email") { HelpName = "ADDRESS", Description = "Adresse électronique, que vous avez vérifiée." };
        var departements = new Option<string[]>("--departement") { HelpName = "CODE", Description = "Département du ressort, plusieurs fois au besoin ; aucun : toute l'académie.".WithNbsp() };
        var communes = new Option<string[]>("--commune") { HelpName = "NAME", Description = "Commune d'une mairie, plusieurs fois au besoin." };
        var schools = new Option<string[]>("--school") { HelpName = "CODE", Description = "Code UAI d'un établissement de directeur, plusieurs fois au besoin." };
        var fromInput = new Option<bool>("--password-stdin") { Description = "Lit le mot de passe sur l'entrée standard ; sinon il est tiré au hasard et affiché une fois.".WithNbsp() };
        var command = OperationOptions.Command("add", "Ajoute un compte.", needsDatabase: true, async (result, host, cancellationToken) =>
        {
            var isGiven = result.GetValue(fromInput);
            var password = isGiven ? await Console.In.ReadLineAsync(cancellationToken) ?? "" : RandomNumberGenerator.GetString(Letters, GeneratedLength);
            var account = new NewAccount(result.GetRequiredValue(name), result.GetRequiredValue(role), result.GetRequiredValue(signIn), password)
            {
                Email = result.GetValue(email),
                Departements = result.GetValue(departements) ?? [],
                Communes = result.GetValue(communes) ?? [],
                Schools = result.GetValue(schools) ?? [],
            };
            var faults = await host.Service<AccountDesk>().AddAsync(account, cancellationToken);
            foreach (var fault in faults) result.InvocationConfiguration.Error.WriteLine(fault);
            if (faults.Count > 0) return ExitCode.BadInput;

            await NoteAsync(host, "creer-compte", "Compte créé", account.SignInName, account.Role, cancellationToken);
            result.InvocationConfiguration.Output.WriteLine($"Compte ajouté\u00A0: {FrenchText.Shown(account.SignInName)} ({account.Role.Label()})");
            if (!isGiven) result.InvocationConfiguration.Output.WriteLine($"Mot de passe, affiché cette seule fois\u00A0: {password}");
            return ExitCode.Ok;
        }, name, role, signIn, email, departements, communes, schools, fromInput);
        foreach (var option in new Option[] { name, role, signIn }) LawArguments.Require(command, option);
        return command;
    }

    private static async Task NoteAsync(OperationHost host, string act, string label, string signIn, Role? role, CancellationToken cancellationToken)
    {
        await host.Session.NoteAsync(Operator.Of(Environment.UserName), act, label, new JsonObject { ["identifiant"] = signIn, ["role"] = role?.Code() }, cancellationToken);
        await host.Session.Db.SaveChangesAsync(cancellationToken);
    }

    private static Command BuildList()
    {
        var json = LawArguments.Json();
        return OperationOptions.Command("list", "Donne les comptes, leur rôle et leur ressort.", needsDatabase: true, async (result, host, cancellationToken) =>
        {
            var accounts = await host.Service<AccountDesk>().ListAsync(cancellationToken);
            var output = result.InvocationConfiguration.Output;
            if (result.GetValue(json)) output.WriteLine(JsonOutput.Write(accounts.Select(row => new { row.SignInName, row.Account.Name, Role = row.Account.Role.Code(), row.Account.Departements, row.Account.Communes, row.Account.Schools, row.Account.Email, row.Account.IsActive })));
            else foreach (var (account, signInName) in accounts) output.WriteLine(Line(account, signInName));
            return ExitCode.Ok;
        }, json);
    }

    private static Command BuildPassword()
    {
        var signIn = new Argument<string>("SIGN-IN") { Description = "Identifiant de connexion." };
        LawArguments.RefuseOptions(signIn);
        return OperationOptions.Command("password", "Remplace le mot de passe d'un compte ; le nouveau est affiché une fois, ses sessions prennent fin.".WithNbsp(), needsDatabase: true, async (result, host, cancellationToken) =>
        {
            var name = result.GetRequiredValue(signIn);
            var refusal = $"Aucun compte n'a l'identifiant « {name} »\u00A0: voyez la liste des comptes.";
            if (await host.Service<AccountDesk>().FindAsync(name, cancellationToken) is { } account)
            {
                switch (await host.Service<AccountAdministration>().ResetPasswordAsync(Operator.Of(Environment.UserName), account.Id, cancellationToken))
                {
                    case AccountOutcome.Done { Password: { } password }:
                        result.InvocationConfiguration.Output.WriteLine($"Mot de passe remplacé\u00A0: {FrenchText.Shown(name)}");
                        result.InvocationConfiguration.Output.WriteLine($"Mot de passe, affiché cette seule fois\u00A0: {password}");
                        return ExitCode.Ok;
                    case AccountOutcome.Refused refused:
                        refusal = refused.Refusal.Message;
                        break;
                }
            }

            result.InvocationConfiguration.Error.WriteLine(FrenchText.Shown(refusal).WithNbsp());
            return ExitCode.BadInput;
        }, signIn);
    }

    private static Command BuildDisable()
    {
        var signIn = new Argument<string>("SIGN-IN") { Description = "Identifiant de connexion." };
        LawArguments.RefuseOptions(signIn);
        return OperationOptions.Command("disable", "Ferme un compte : ses sessions prennent fin, son jeton ne vaut plus ; ce qu'il a fait reste.", needsDatabase: true, async (result, host, cancellationToken) =>
        {
            var name = result.GetRequiredValue(signIn);
            if (await host.Service<AccountDesk>().DisableAsync(name, cancellationToken) is { } refused)
            {
                result.InvocationConfiguration.Error.WriteLine(FrenchText.Shown(refused).WithNbsp());
                return ExitCode.BadInput;
            }

            await NoteAsync(host, "fermer-compte", "Compte fermé", name, null, cancellationToken);
            result.InvocationConfiguration.Output.WriteLine($"Compte fermé\u00A0: {FrenchText.Shown(name)}");
            return ExitCode.Ok;
        }, signIn);
    }

    private static IEnumerable<Role> Roles => Enum.GetValues<Role>().Where(role => role is not Role.System);

    private static string Line(Account account, string? signInName) => string.Join("  ",
    [
        $"{signInName ?? "-",-28}", $"{account.Role.Code(),-18}", account.IsActive ? "ouvert" : "fermé ", FrenchText.Shown(account.Name),
        account.Role is Role.Mayor ? account.Communes : account.Role is Role.Head ? account.Schools : account.Departements.Length > 0 ? account.Departements : "académie",
    ]);

    private static Option<string> Text(string name, string help, string description) => new(name) { HelpName = help, Description = description };

    private static Role ParseRole(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (FrenchCodes.Parse(typeof(Role), text) is Role role && role is not Role.System) return role;

        result.AddError($"{FrenchText.Quoted(text)} : rôle inconnu, donnez l'un de {string.Join(", ", Roles.Select(known => known.Code()))}.".WithNbsp());
        return default;
    }
}
