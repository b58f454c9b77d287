namespace IefWorkflow.Web.Pages.Designer;

/// <summary>Where the forms of the designers are sent.</summary>
internal static class DesignerForms
{
    /// <summary>Maps all of them.</summary>
    public static void MapProcedureForms(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup(DesignerSection.Home + "/{definition}").RequireAuthorization();
        forms.MapDraftForms();
        forms.MapPublicationForms();
        forms.MapScenarioForms();
        forms.MapMigrationForms();
    }
}
