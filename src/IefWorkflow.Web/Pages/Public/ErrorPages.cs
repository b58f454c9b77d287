using IefWorkflow.Web.Api;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IefWorkflow.Web.Pages.Public;

/// <summary>Gives every refusal outside the API a page, whoever refused: routing, rights, the reading of a form, a failure.</summary>
internal static class ErrorPages
{
    /// <summary>Puts them in place.</summary>
    public static void UseErrorPages(this IApplicationBuilder app) => app.UseWhen(context => !Problems.IsApi(context), pages =>
    {
        pages.UseExceptionHandler(handler => handler.Run(context =>
            ShowAsync(context, context.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException { StatusCode: var status } ? status : StatusCodes.Status500InternalServerError)));
        pages.UseStatusCodePages(refused => ShowAsync(refused.HttpContext, refused.HttpContext.Response.StatusCode));
    });

    /// <summary>Answers with the page of a status.</summary>
    /// <remarks>
    /// The page reads who is signed in: where the database does not answer, the bare words remain. A page that was not found has begun to be rendered:
    /// that of the error has services of its own, and writes the header again.
    /// </remarks>
    public static async Task ShowAsync(HttpContext context, int status)
    {
        var services = context.RequestServices;
        await using var scope = services.CreateAsyncScope();
        try
        {
            context.RequestServices = scope.ServiceProvider;
            context.Response.Headers.Remove("blazor-enhanced-nav");
            await new RazorComponentResult<ErrorPage>(new { Status = status }) { StatusCode = status }.ExecuteAsync(context);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !context.Response.HasStarted)
        {
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ErrorPages)).LogError(failure, "The page of an error could not be shown");
            var (title, sentence) = WordsOf(status);
            await Results.Text($"{title}. {sentence}", "text/plain", System.Text.Encoding.UTF8, status).ExecuteAsync(context);
        }
        finally
        {
            context.RequestServices = services;
        }
    }

    /// <summary>What is said of a status, and what to do.</summary>
    public static (string Title, string Sentence) WordsOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => ("Envoi non lu", "Rien n'a été enregistré. La page est peut-être restée ouverte trop longtemps\u00A0: revenez en arrière, rechargez-la, puis recommencez."),
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => ("Page non ouverte à votre rôle", "Votre compte ne donne pas accès à cette page. Si vous en avez besoin, demandez à l'administrateur."),
        StatusCodes.Status404NotFound => ("Page introuvable", "Cette page n'existe pas, ou elle n'est pas dans votre ressort. Vérifiez l'adresse, ou repartez de l'accueil."),
        StatusCodes.Status405MethodNotAllowed => ("Page introuvable", "Cette adresse ne s'ouvre pas ainsi. Repartez de l'accueil."),
        StatusCodes.Status413PayloadTooLarge => ("Envoi trop volumineux", "Rien n'a été enregistré. Un envoi ne dépasse pas 20 Mo\u00A0: réduisez le document, ou envoyez-le en plusieurs fois."),
        StatusCodes.Status429TooManyRequests => ("Trop d'essais", "Trop d'essais en peu de temps. Attendez une minute, puis recommencez."),
        < StatusCodes.Status500InternalServerError => ("Demande refusée", "Cette demande n'a pas pu être traitée et rien n'a été enregistré. Repartez de l'accueil."),
        _ => ("Erreur du service", "Le service n'a pas pu répondre et rien n'a été enregistré. Recommencez dans un instant\u00A0; si l'erreur persiste, prévenez l'académie."),
    };
}
