namespace IefWorkflow.Web.Designer.Descriptors;

/// <summary>What a definition may be made of: activities, languages, types, strategies. Nothing in it comes from a file.</summary>
internal static class DescriptorApi
{
    /// <summary>Maps its routes.</summary>
    public static void MapDescriptors(this IEndpointRouteBuilder api)
    {
        api.MapGet("/features/installed", () => Counted());
        var descriptors = api.MapGroup("/descriptors");
        descriptors.MapGet("/activities", (HttpContext context, ActivityCatalogue catalogue) => catalogue.Answer(context));
        descriptors.MapGet("/expression-descriptors", () => Counted(Languages()));
        descriptors.MapGet("/variables", () => Results.Ok(new { items = Types() }));
        descriptors.MapGet("/storage-drivers", () => Results.Ok(new { items = StorageDrivers() }));
        descriptors.MapGet("/workflow-activation-strategies", () => Counted(Strategy("Elsa.Workflows.ActivationValidators.AllowAlwaysStrategy, Elsa.Workflows.Core", "Toujours", "Une exécution peut toujours commencer.")));
        descriptors.MapGet("/incident-strategies", () => Counted(
            Strategy("Elsa.Workflows.IncidentStrategies.FaultStrategy, Elsa.Workflows.Core", "Arrêter", "Une étape en échec arrête l'exécution."),
            Strategy("Elsa.Workflows.IncidentStrategies.ContinueWithIncidentsStrategy, Elsa.Workflows.Core", "Continuer", "Les autres branches continuent\u00A0; l'incident reste ouvert.")));
        descriptors.MapGet("/log-persistence-strategies", () => Counted());
        descriptors.MapGet("/commit-strategies/workflows", () => Counted());
        descriptors.MapGet("/commit-strategies/activities", () => Counted());
        descriptors.MapGet("/output-converters", () => Results.Ok(new { items = Array.Empty<object>() }));
        api.MapPost("/scripting/javascript/type-definitions/{definitionId}", (string definitionId) => Results.Text(Scripting, "text/plain", System.Text.Encoding.UTF8));
    }

    private const string Scripting =
        "declare const variables: { [name: string]: any };\n"
        + "declare function getVariable(name: string): any;\ndeclare function setVariable(name: string, value: any): void;\n"
        + "declare function getInput(name: string): any;\ndeclare function getOutputFrom(activity: string, output?: string): any;\ndeclare function getLastResult(): any;\n"
        + "declare function getWorkflowInstanceId(): string;\ndeclare function getCorrelationId(): string;\n";

    private static IResult Counted(params object[] items) => Results.Ok(new { items, count = items.Length });

    private static object Strategy(string typeName, string displayName, string description) => new { typeName, displayName, description };

    private static object[] Languages() =>
    [
        Language("Literal", "Valeur", isBrowsable: false),
        Language("Object", "Objet", isBrowsable: false, "json"),
        Language("Variable", "Variable", isBrowsable: true),
        Language("Input", "Entrée", isBrowsable: true),
        Language("JavaScript", "JavaScript", isBrowsable: true, "javascript"),
    ];

    /// <remarks>Elsa Studio looks the language up under exactly this name.</remarks>
    private static object Language(string type, string displayName, bool isBrowsable, string? monaco = null) => new
    {
        type, displayName, isSerializable = true, isBrowsable, properties = monaco is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["MonacoLanguage"] = monaco },
    };

    private static object[] Types() =>
    [
        Named("Object", "Objet", "Simples", "N'importe quelle valeur."),
        Named("String", "Texte", "Simples", "Un texte."),
        Named("Boolean", "Oui ou non", "Simples", "Vrai ou faux."),
        Named("Int32", "Nombre entier", "Simples", "Jusqu'à deux milliards."),
        Named("Int64", "Grand nombre entier", "Simples", "Jusqu'à dix-huit chiffres."),
        Named("Decimal", "Nombre décimal", "Simples", "Un nombre exact."),
        Named("Double", "Nombre à virgule flottante", "Simples", "Un nombre approché."),
        Named("DateTimeOffset", "Date et heure", "Temps", "Un instant, avec son décalage."),
        Named("TimeSpan", "Durée", "Temps", "Une durée."),
        Named("Guid", "Identifiant", "Simples", "Un identifiant unique."),
        Named("ObjectDictionary", "Dictionnaire", "Composés", "Des valeurs par nom."),
        Named("JsonObject", "Objet JSON", "Composés", "Un objet JSON."),
        Named("JsonArray", "Liste JSON", "Composés", "Une liste JSON."),
    ];

    private static object Named(string typeName, string displayName, string category, string description) => new { typeName, displayName, category, description };

    private static object[] StorageDrivers() =>
    [
        new { typeName = "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core", displayName = "Avec l'exécution", priority = 5, deprecated = false },
    ];
}
