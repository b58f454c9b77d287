using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.People;
using IefWorkflow.Web.Accounts;
using IefWorkflow.Web.Api;
using IefWorkflow.Web.Components;
using IefWorkflow.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IefWorkflow.Web.Pages.Public.Accounts;

/// <summary>Creating an account, choosing a password, changing an address. Everything that sends a message or takes a secret is limited in rate.</summary>
internal static class OwnAccountForms
{
    private const string Sent = "Si cette adresse peut être utilisée, un message vient de lui être envoyé. Ouvrez le lien qu'il contient.";
    private const string BadAddress = "Cette adresse électronique n'est pas complète. Exemple\u00A0: nom@exemple.fr";
    private const string WrongPassword = "Ce mot de passe n'est pas le bon, ou le compte est fermé pour quinze minutes.";
    private const int LongestName = 120;

    /// <summary>Maps their routes.</summary>
    public static void MapOwnAccountForms(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("").RequireRateLimiting(AccountApi.RateLimit);
        forms.MapGet("/creer-un-compte", () => Page<CreateAccountPage>(new AccountModel(FormValues.Empty)));
        forms.MapPost("/creer-un-compte", AskForAccountAsync);
        forms.MapGet("/creer-un-compte/confirmer", (HttpContext context, AccountLinks links, string? jeton) => OfLinkAsync<ConfirmAccountPage>(context, links, AccountLinkPurpose.Creation, jeton));
        forms.MapPost("/creer-un-compte/confirmer", CreateAsync);
        forms.MapGet("/mot-de-passe-oublie", () => Page<ForgottenPage>(new AccountModel(FormValues.Empty)));
        forms.MapPost("/mot-de-passe-oublie", AskForPasswordAsync);
        forms.MapGet("/nouveau-mot-de-passe", (HttpContext context, AccountLinks links, string? jeton) => OfLinkAsync<NewPasswordPage>(context, links, AccountLinkPurpose.Password, jeton));
        forms.MapPost("/nouveau-mot-de-passe", ResetAsync);
        forms.MapGet("/nouvelle-adresse", (HttpContext context, AccountLinks links, string? jeton) => OfLinkAsync<NewEmailPage>(context, links, AccountLinkPurpose.Email, jeton));
        forms.MapPost("/nouvelle-adresse", ConfirmEmailAsync);
        forms.MapGet("/mon-compte", () => Page<MyAccountPage>(new AccountModel(FormValues.Empty))).RequireAuthorization();
        forms.MapPost("/mon-compte/mot-de-passe", ChangePasswordAsync).RequireAuthorization();
        forms.MapPost("/mon-compte/adresse", AskForEmailAsync).RequireAuthorization();
    }

    private static RazorComponentResult<T> Page<T>(AccountModel model)
        where T : IComponent =>
        new(new { Model = model }) { StatusCode = model.IsDead ? StatusCodes.Status410Gone : model.Values.Faults.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK };

    private static FormValues Faulty(IFormCollection form, params IEnumerable<FieldFault> faults) => new(
        form.Where(field => field.Key is "courriel" or "nom").ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal), [.. faults]);

    private static async Task<IResult> AskForAccountAsync(HttpContext context, AccountLinks links, IFormCollection form)
    {
        var email = form["courriel"].ToString().Trim();
        if (!AccountLinks.IsAddress(email)) return Page<CreateAccountPage>(new AccountModel(Faulty(form, new FieldFault("courriel", BadAddress))));
        if (SiteOf(context) is not { } site) return Closed();

        await links.AskForAccountAsync(email, site, context.RequestAborted);
        return Page<CreateAccountPage>(new AccountModel(FormValues.Empty, Done: Sent));
    }

    private static async Task<IResult> OfLinkAsync<T>(HttpContext context, AccountLinks links, AccountLinkPurpose purpose, string? token)
        where T : IComponent =>
        Page<T>(new AccountModel(FormValues.Empty, token ?? "", IsDead: await links.FindAsync(purpose, token ?? "", context.RequestAborted) is null));

    private static async Task<IResult> CreateAsync(HttpContext context, AccountLinks links, IFormCollection form)
    {
        var (token, name, password) = (form["jeton"].ToString(), form["nom"].ToString().Trim(), form["mot-de-passe"].ToString());
        if (await links.FindAsync(AccountLinkPurpose.Creation, token, context.RequestAborted) is not { } link) return Dead<ConfirmAccountPage>();

        var faults = new List<FieldFault>();
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl)) faults.Add(new FieldFault("nom", "Écrivez votre prénom et votre nom."));
        if (PasswordRules.Fault(password, link.Email) is { } weak) faults.Add(new FieldFault("mot-de-passe", weak));
        if (faults.Count > 0) return Page<ConfirmAccountPage>(new AccountModel(Faulty(form, faults), token));
        if (await links.CreateAsync(token, name, password, context.RequestAborted) is not var (account, stamp)) return Dead<ConfirmAccountPage>();

        await SignInAsync(context, account, stamp);
        return Results.LocalRedirect("/demande");
    }

    private static async Task<IResult> AskForPasswordAsync(HttpContext context, AccountLinks links, IFormCollection form)
    {
        var email = form["courriel"].ToString().Trim();
        if (!AccountLinks.IsAddress(email)) return Page<ForgottenPage>(new AccountModel(Faulty(form, new FieldFault("courriel", BadAddress))));
        if (SiteOf(context) is not { } site) return Closed();

        await links.AskForPasswordAsync(email, site, context.RequestAborted);
        return Page<ForgottenPage>(new AccountModel(FormValues.Empty, Done: "Si cette adresse a un compte, un message vient de lui être envoyé. Ouvrez dans l'heure le lien qu'il contient."));
    }

    private static async Task<IResult> ResetAsync(HttpContext context, AccountLinks links, IFormCollection form)
    {
        var (token, password) = (form["jeton"].ToString(), form["mot-de-passe"].ToString());
        if (await links.FindAsync(AccountLinkPurpose.Password, token, context.RequestAborted) is not { } link) return Dead<NewPasswordPage>();
        if (PasswordRules.Fault(password, link.Email) is { } weak) return Page<NewPasswordPage>(new AccountModel(Faulty(form, new FieldFault("mot-de-passe", weak)), token));

        return await links.ResetAsync(token, password, context.RequestAborted)
            ? Page<NewPasswordPage>(new AccountModel(FormValues.Empty, Done: "Vous pouvez vous connecter avec le nouveau mot de passe. Vos autres connexions sont fermées."))
            : Dead<NewPasswordPage>();
    }

    private static async Task<IResult> ConfirmEmailAsync(HttpContext context, AccountLinks links, IFormCollection form) =>
        await links.ConfirmEmailAsync(form["jeton"].ToString(), context.RequestAborted)
            ? Page<NewEmailPage>(new AccountModel(FormValues.Empty, Done: "Connectez-vous désormais avec cette adresse."))
            : Dead<NewEmailPage>();

    private static async Task<IResult> ChangePasswordAsync(HttpContext context, PasswordDesk passwords, IFormCollection form)
    {
        var account = (await context.AccountAsync())!;
        var password = form["mot-de-passe"].ToString();
        if (PasswordRules.Fault(password, account.Email ?? "") is { } weak) return Page<MyAccountPage>(new AccountModel(Faulty(form, new FieldFault("mot-de-passe", weak))));
        if (await passwords.ChangeAsync(account.Id, form["actuel"].ToString(), password, context.RequestAborted) is { } wrong)
        {
            return Page<MyAccountPage>(new AccountModel(Faulty(form, new FieldFault("actuel", wrong))));
        }

        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.LocalRedirect("/connexion?change=true");
    }

    private static async Task<IResult> AskForEmailAsync(HttpContext context, AccountLinks links, PasswordDesk passwords, IFormCollection form)
    {
        var email = form["courriel"].ToString().Trim();
        if (!AccountLinks.IsAddress(email)) return Page<MyAccountPage>(new AccountModel(Faulty(form, new FieldFault("courriel", BadAddress))));
        if (SiteOf(context) is not { } site) return Closed();

        var account = (await context.AccountAsync())!;
        if (!await passwords.ConfirmAsync(account.Id, form["mot-de-passe-adresse"].ToString(), context.RequestAborted)) return Page<MyAccountPage>(new AccountModel(Faulty(form, new FieldFault("mot-de-passe-adresse", WrongPassword))));

        await links.AskForEmailAsync(account.Id, email, site, context.RequestAborted);
        return Page<MyAccountPage>(new AccountModel(FormValues.Empty, Done: Sent));
    }

    private static Task SignInAsync(HttpContext context, Account account, string stamp) =>
        context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, Session.Of(account, stamp, CookieAuthenticationDefaults.AuthenticationScheme));

    private static RazorComponentResult<T> Dead<T>()
        where T : IComponent =>
        Page<T>(new AccountModel(FormValues.Empty, IsDead: true));

    /// <summary>What links begin with. A request says which host it wants: only the configuration is believed, except on a developer's machine.</summary>
    private static string? SiteOf(HttpContext context)
    {
        var given = context.RequestServices.GetRequiredService<ServiceConfiguration>().PublicAddress.TrimEnd('/');
        if (given.Length > 0) return given;

        return context.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment() ? $"{context.Request.Scheme}://{context.Request.Host}" : null;
    }

    private static IResult Closed() => Results.Problem(
        title: "Service non configuré", detail: "Les comptes par courriel ne sont pas ouverts\u00A0: l'adresse publique du service n'est pas configurée. Prévenez l'administrateur.", statusCode: StatusCodes.Status503ServiceUnavailable);
}
