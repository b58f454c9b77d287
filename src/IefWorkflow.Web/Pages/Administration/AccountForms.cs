using IefWorkflow.Cases.Administration;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.People;
using IefWorkflow.Web.Accounts;
using IefWorkflow.Web.Api;
using IefWorkflow.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IefWorkflow.Web.Pages.Administration;

/// <summary>What an administrator does about accounts.</summary>
internal static class AccountForms
{
    /// <summary>Maps the routes.</summary>
    public static void MapAccountForms(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("/administration/comptes").RequireAuthorization();
        forms.MapPost("/nouveau", CreateAsync);
        forms.MapPost("/{id}/modifier", ChangeAsync);
        forms.MapPost("/{id}/fermer", (HttpContext context, string id, IFormCollection form, AccountAdministration desk) => DoAsync(context, id, form, "fermer", desk.DisableAsync));
        forms.MapPost("/{id}/rouvrir", (HttpContext context, string id, IFormCollection form, AccountAdministration desk) => DoAsync(context, id, form, "rouvrir", desk.EnableAsync));
        forms.MapPost("/{id}/deverrouiller", (HttpContext context, string id, IFormCollection form, AccountAdministration desk) => DoAsync(context, id, form, "deverrouiller", desk.UnlockAsync));
        forms.MapPost("/{id}/mot-de-passe", (HttpContext context, string id, IFormCollection form, AccountAdministration desk) => DoAsync(context, id, form, "mot-de-passe", desk.ResetPasswordAsync));
    }

    private static async Task<IResult> CreateAsync(HttpContext context, IFormCollection form, AccountAdministration desk) =>
        await desk.CreateAsync(await context.ActorAsync(), Given(form), context.RequestAborted) switch
        {
            AccountOutcome.Done done => Page<AccountPage>(new() { ["Id"] = done.Id, ["Password"] = done.Password }, StatusCodes.Status200OK),
            AccountOutcome.Refused refused => Refused<NewAccountPage>(form, refused, []),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static async Task<IResult> ChangeAsync(HttpContext context, string id, IFormCollection form, AccountAdministration desk) =>
        Answer(id, form, "modifier", await desk.ChangeAsync(await context.ActorAsync(), id, Given(form), context.RequestAborted));

    private static async Task<IResult> DoAsync(HttpContext context, string id, IFormCollection form, string what, Func<Actor, string, CancellationToken, Task<AccountOutcome>> act) =>
        Answer(id, form, what, await act(await context.ActorAsync(), id, context.RequestAborted));

    private static IResult Answer(string id, IFormCollection form, string what, AccountOutcome outcome) => outcome switch
    {
        AccountOutcome.Done { Password: { } password } => Page<AccountPage>(new() { ["Id"] = id, ["Password"] = password }, StatusCodes.Status200OK),
        AccountOutcome.Done => Results.LocalRedirect($"/administration/comptes/{id}?fait={what}"),
        AccountOutcome.Refused refused => Refused<AccountPage>(form, refused, new() { ["Id"] = id }),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static RazorComponentResult<TPage> Refused<TPage>(IFormCollection form, AccountOutcome.Refused refused, Dictionary<string, object?> parameters)
        where TPage : IComponent
    {
        parameters["Refused"] = refused.Refusal;
        parameters["Values"] = FormValues.Of(form, refused.Refusal);
        return Page<TPage>(parameters, Problems.StatusOf(refused.Refusal.Kind));
    }

    private static RazorComponentResult<TPage> Page<TPage>(Dictionary<string, object?> parameters, int status)
        where TPage : IComponent => new(parameters) { StatusCode = status };

    private static AccountGiven Given(IFormCollection form) => new(
        form["nom"].ToString().Trim(), FrenchCodes.Parse(typeof(Role), form["role"].ToString()) as Role?, form["identifiant"].ToString(), form["courriel"].ToString().Trim(),
        Listed(form["departements"].ToString()), Listed(form["communes"].ToString()), Listed(form["etablissements"].ToString()));

    private static string[] Listed(string text) => text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
