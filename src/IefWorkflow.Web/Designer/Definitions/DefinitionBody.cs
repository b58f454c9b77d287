using System.Text;
using System.Text.Json;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Web.Api;

namespace IefWorkflow.Web.Designer.Definitions;

/// <summary>A definition that a request carries, checked before anything is done with it.</summary>
internal static class DefinitionBody
{
    private const int LongestName = 200;
    private const string StateMachine = "Elsa.StateMachine";

    /// <summary>The body as bytes, or a refusal.</summary>
    public static async Task<(byte[]? Bytes, IResult? Refused)> BytesAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType()) return (null, Problems.OfStatus(StatusCodes.Status415UnsupportedMediaType));

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return (body.ToArray(), null);
    }

    /// <summary>The definition in a document that is one, or a refusal that names every fault.</summary>
    public static (WorkflowDefinition? Definition, IResult? Refused) Read(ReadOnlyMemory<byte> document)
    {
        switch (WorkflowDefinitionReader.Read(document))
        {
            case DefinitionReading.Read read:
                if (Fault(read.Definition) is { } fault) return (null, Refused([fault]));
                var unknown = Unknown(read.Definition).ToList();
                if (unknown.Count > 0) return (null, Refused(unknown));
                DefinitionJson.Strip(read.Definition);
                return (read.Definition, null);
            case DefinitionReading.Refused refused:
                return (null, Refused([.. refused.Faults.Select(fault => $"{fault.Path}\u00A0: {fault.Message}")]));
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>The same definition under another identifier.</summary>
    /// <param name="definition">The definition, of which nobody else knows.</param>
    /// <param name="definitionId">The identifier.</param>
    public static WorkflowDefinition Named(WorkflowDefinition definition, string definitionId)
    {
        if (definition.DefinitionId == definitionId) return definition;

        definition.Json["definitionId"] = definitionId;
        return WorkflowDefinitionReader.Read(WorkflowDefinitionWriter.WriteUtf8(definition)).Match(read => read.Definition, refused => throw new InvalidOperationException(string.Join(' ', refused.Faults)));
    }

    /// <summary>A refusal as Elsa Studio shows it: one red line for each sentence.</summary>
    public static IResult Refused(IReadOnlyList<string> sentences, int status = StatusCodes.Status400BadRequest) => Results.Problem(
        title: "Données à corriger", detail: string.Join(' ', sentences), statusCode: status, extensions: new Dictionary<string, object?> { ["errors"] = new Dictionary<string, IReadOnlyList<string>> { ["generalErrors"] = sentences } });

    /// <summary>The document wrapped as <c>model</c>, with what is asked besides.</summary>
    public static (byte[]? Model, bool IsToPublish, IResult? Refused) Unwrap(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = WorkflowDefinitionReader.DeepestLevel + 1 });
            var isObject = document.RootElement.ValueKind is JsonValueKind.Object;
            if (!isObject || !document.RootElement.TryGetProperty("model", out var model)) return (null, false, Refused(["La requête ne contient pas de définition\u00A0: donnez-la dans «\u00A0model\u00A0»."]));

            var publish = document.RootElement.TryGetProperty("publish", out var asked) && asked.ValueKind is JsonValueKind.True;
            return (Encoding.UTF8.GetBytes(model.GetRawText()), publish, null);
        }
        catch (JsonException failure)
        {
            return (null, false, Refused([$"Le corps de la requête n'est pas un JSON valable (ligne {(failure.LineNumber ?? 0) + 1})\u00A0: corrigez-le."]));
        }
    }

    private static string? Fault(WorkflowDefinition definition) => definition switch
    {
        { Name.Length: > LongestName } => $"Le nom dépasse {LongestName} caractères\u00A0: raccourcissez-le.",
        { DefinitionId.Length: > LongestName } => $"L'identifiant dépasse {LongestName} caractères\u00A0: raccourcissez-le.",
        { Root.Type: StateMachine } => "Une procédure n'est pas une machine à états\u00A0: choisissez un diagramme (Flowchart).",
        _ => null,
    };

    /// <remarks>Elsa Studio draws nothing at all of a definition that holds a type it was not told of: such a definition is never stored.</remarks>
    private static IEnumerable<string> Unknown(WorkflowDefinition definition) =>
        from activity in definition.Activities
        where CaseServices.Activities.Find(activity.Type, activity.Version) is null
        select $"L'étape «\u00A0{activity.Id}\u00A0» est du type «\u00A0{activity.Type}\u00A0» version {activity.Version}, que ce service ne connaît pas\u00A0: remplacez-la par une étape de la palette.";
}
