namespace IefWorkflow.Engine.Definitions.Validation;

/// <summary>Activity types that Elsa has and this engine, or this host, has not, with what to use in their place.</summary>
/// <remarks>A type that is registered all the same is never looked up here.</remarks>
internal static class ElsaOnlyTypes
{
    private const string NoSubstitute = "retirez-la";
    private const string NoRequests = "cet hôte n'envoie pas de requêtes HTTP";

    private static readonly Dictionary<string, string> Substitutes = new(StringComparer.Ordinal)
    {
        ["Elsa.RunCSharp"] = "écrivez le script en JavaScript, avec « Elsa.RunJavaScript »",
        ["Elsa.RunPython"] = "écrivez le script en JavaScript, avec « Elsa.RunJavaScript »",
        ["Elsa.RunLiquid"] = "écrivez le script en JavaScript, avec « Elsa.RunJavaScript »",
        ["Elsa.ReadLine"] = "attendez plutôt un « Elsa.Event »",
        ["Elsa.Inline"] = "écrivez une activité dans le code du serveur",
        ["Elsa.StateMachine"] = "dessinez plutôt un « Elsa.Flowchart »",
        ["Elsa.SendEmail"] = "cet hôte n'envoie pas de courriel",
        ["Elsa.DownloadHttpFile"] = NoSubstitute,
        ["Elsa.WriteFileHttpResponse"] = NoSubstitute,
        ["Elsa.WriteHttpResponse"] = NoSubstitute,
        ["Elsa.HttpEndpoint"] = "cet hôte ne remet pas de requêtes aux workflows, attendez plutôt un « Elsa.Event »",
        ["Elsa.SendHttpRequest"] = NoRequests,
        ["Elsa.FlowSendHttpRequest"] = NoRequests,
        ["Elsa.AlterationPlanCompleted"] = NoSubstitute,
        ["Elsa.CompleteAlterationPlan"] = NoSubstitute,
        ["Elsa.DispatchAlterationJobs"] = NoSubstitute,
        ["Elsa.GenerateAlterationJobs"] = NoSubstitute,
        ["Elsa.SubmitAlterationPlan"] = NoSubstitute,
    };

    /// <summary>What is wrong, and what to do instead; null when the type is none of these.</summary>
    public static string? MessageFor(string type) =>
        Substitutes.TryGetValue(type, out var substitute) ? $"Le type {DefinitionText.Quoted(type)} n'est pas pris en charge ici : {substitute}.".WithNbsp() : null;
}
