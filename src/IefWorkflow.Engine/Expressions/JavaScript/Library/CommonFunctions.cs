using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using IefWorkflow.Engine.Expressions.JavaScript.Runtime;
using Jint.Native;
using Jint.Runtime;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary>The functions that Elsa gives every script, whatever the workflow.</summary>
internal sealed class CommonFunctions
{
    private static readonly JsonSerializerOptions JsonOptions = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly Dictionary<string, NativeFunction> functions = [];
    private readonly ScriptObjects objects;
    private readonly ScriptValues values;

    public CommonFunctions(ScriptObjects objects, ScriptValues values)
    {
        this.objects = objects;
        this.values = values;
        Add("isNullOrWhiteSpace", 1, arguments => string.IsNullOrWhiteSpace(Text(arguments)));
        Add("isNullOrEmpty", 1, arguments => string.IsNullOrEmpty(Text(arguments)));
        Add("toJson", 1, arguments => ToJson(arguments.At(0)));
        Add("parseGuid", 1, arguments => Guid.TryParse(Text(arguments), out var guid) ? guid.ToString("D") : throw objects.TypeError("Ce texte n'est pas un identifiant (GUID)."));
        foreach (var name in (string[])["newGuid", "newGuidString", "getGuid", "getGuidString"]) Add(name, 0, _ => Guid.NewGuid().ToString("D"));
        foreach (var name in (string[])["newShortGuid", "getShortGuid"]) Add(name, 0, _ => ShortGuid());
        Add("stringToBase64", 1, arguments => ToBase64(Text(arguments) ?? ""));
        Add("stringFromBase64", 1, arguments => FromBase64(Text(arguments) ?? ""));
    }

    public IEnumerable<NativeFunction> All => functions.Values;

    public NativeFunction? Find(string name) => functions.GetValueOrDefault(name);

    private void Add(string name, int length, Func<JsValue[], JsValue> body) => functions.Add(name, new NativeFunction(objects.Engine, length, (_, arguments) => body(arguments)));

    private static string? Text(JsValue[] arguments) => arguments.At(0).IsNull() || arguments.At(0).IsUndefined() ? null : TypeConverter.ToString(arguments.At(0));

    private string ToJson(JsValue value)
    {
        var json = values.ToJson(value);
        return json is null ? "null" : json.ToJsonString(JsonOptions);
    }

    private static string ShortGuid() => string.Concat(Convert.ToBase64String(Guid.NewGuid().ToByteArray()).Where(char.IsAsciiLetterOrDigit));

    private static string ToBase64(string text)
    {
        ScriptGuard.Current?.Reserve(12d * text.Length);
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
    }

    private string FromBase64(string text)
    {
        ScriptGuard.Current?.Reserve(4d * text.Length);
        var bytes = new byte[(text.Length * 3 / 4) + 3];
        return Convert.TryFromBase64String(text, bytes, out var count) ? Encoding.UTF8.GetString(bytes, 0, count) : throw objects.TypeError("Ce texte n'est pas du base64.");
    }
}
