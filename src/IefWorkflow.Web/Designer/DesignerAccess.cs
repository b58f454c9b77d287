using IefWorkflow.Cases.People;
using IefWorkflow.Web.Accounts;
using IefWorkflow.Web.Api;

namespace IefWorkflow.Web.Designer;

/// <summary>Who may look at the definitions in the designer, and who may change them.</summary>
internal static class DesignerAccess
{
    /// <summary>The roles that may look: designers, and administrators, who change nothing here.</summary>
    public static IReadOnlyList<Role> Readers { get; } = [Role.Designer, Role.Administrator];

    /// <summary>Whether a role may change definitions.</summary>
    public static bool CanWrite(Role role) => role is Role.Designer;

    /// <summary>Lets those pass who may look.</summary>
    public static async ValueTask<object?> ReadersAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Readers.Contains((await context.HttpContext.ActorAsync()).Role)
            ? await next(context)
            : Problems.Forbidden("Le concepteur de procédures est ouvert aux concepteurs et, en lecture, aux administrateurs.");

    /// <summary>Lets those pass who may change.</summary>
    public static async ValueTask<object?> WritersAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        CanWrite((await context.HttpContext.ActorAsync()).Role)
            ? await next(context)
            : Problems.Forbidden("Seul un concepteur modifie les procédures\u00A0: votre rôle les lit sans les changer.");
}
