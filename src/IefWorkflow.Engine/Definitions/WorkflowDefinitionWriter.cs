using System.Text;

namespace IefWorkflow.Engine.Definitions;

/// <summary>Writes workflow definitions as Elsa 3 JSON.</summary>
public static class WorkflowDefinitionWriter
{
    /// <summary>The document as it was read: same members, same order, same numbers and characters, on one line.</summary>
    public static string Write(WorkflowDefinition definition) => JsonText.Compact(definition.Json);

    /// <summary>The same, encoded in UTF-8.</summary>
    public static byte[] WriteUtf8(WorkflowDefinition definition) => Encoding.UTF8.GetBytes(Write(definition));

    /// <summary>The document in a stable layout, fit for a file under version control.</summary>
    /// <remarks>
    /// Two spaces, line feeds, a final one. The members that the format defines come first, in one order; the others follow in theirs.
    /// Items of arrays, activities among them, keep their order. Formatting twice changes nothing more.
    /// </remarks>
    public static string Format(WorkflowDefinition definition) => JsonText.Indented(definition.Json, new DefinitionLayout(definition).MembersOf);
}
