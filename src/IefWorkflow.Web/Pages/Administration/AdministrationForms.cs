namespace IefWorkflow.Web.Pages.Administration;

/// <summary>Where the forms of the administration are sent.</summary>
internal static class AdministrationForms
{
    /// <summary>Maps all of them.</summary>
    public static void MapAdministration(this IEndpointRouteBuilder routes)
    {
        routes.MapAccountForms();
        routes.MapClosureForms();
        routes.MapTemplateForms();
        routes.MapOperationForms();
        routes.MapRetentionForms();
    }
}
