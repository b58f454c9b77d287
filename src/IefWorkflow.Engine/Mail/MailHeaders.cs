using System.Net.Mail;
using System.Text.Json.Nodes;
using IefWorkflow.Engine.Values;

namespace IefWorkflow.Engine.Mail;

/// <summary>Checks what becomes a header of a message: a line break in it would add headers of somebody else's choosing.</summary>
internal static class MailHeaders
{
    /// <summary>The text, when it fits on one line of a header.</summary>
    /// <exception cref="MailRefusedException">It does not.</exception>
    public static string OneLine(string label, string text) =>
        text.Any(char.IsControl) ? throw new MailRefusedException($"{label}\u00A0: un saut de ligne ou un caractère de commande n'y a pas sa place, retirez-le.") : text;

    /// <summary>The addresses given, without the empty ones.</summary>
    /// <exception cref="MailRefusedException">One of them is no address.</exception>
    public static List<string> Addresses(string label, IEnumerable<string>? given) =>
        [.. (given ?? []).Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => Address(label, text))];

    /// <summary>The address.</summary>
    /// <exception cref="MailRefusedException">It is none, or several in one text.</exception>
    public static string Address(string label, string text) =>
        IsOneAddress(OneLine(label, text)) ? text.Trim() : throw new MailRefusedException($"{label}\u00A0: « {text} » n'est pas une adresse électronique, corrigez-la.");

    /// <summary>The documents named: a text, or a list of texts.</summary>
    /// <exception cref="MailRefusedException">Something else is given.</exception>
    public static List<string> Attachments(string label, object? given) => given switch
    {
        null or "" => [],
        string list when list.StartsWith('[') => Attachments(label, WorkflowType.Of("Object[]").Convert(list)),
        string name => [OneLine(label, name)],
        JsonArray list => [.. list.Select(item => Document(label, item))],
        _ => throw NoDocument(label),
    };

    private static bool IsOneAddress(string text)
    {
        try
        {
            var addresses = new MailAddressCollection { text };
            return addresses.Count == 1;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static string Document(string label, JsonNode? item) =>
        item is JsonValue value && value.TryGetValue(out string? name) && name.Length > 0 ? OneLine(label, name) : throw NoDocument(label);

    private static MailRefusedException NoDocument(string label) => new($"{label}\u00A0: donnez la référence d'un document, ou une liste de références.");
}
