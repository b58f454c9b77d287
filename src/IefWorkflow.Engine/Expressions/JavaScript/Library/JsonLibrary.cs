using System.Text.Json;
using IefWorkflow.Engine.Expressions.JavaScript.Runtime;
using Jint.Native;
using Jint.Native.Array;
using Jint.Native.Object;
using Jint.Runtime;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary><c>JSON</c>, with bounded nesting.</summary>
internal sealed class JsonLibrary(ScriptObjects objects)
{
    public const int Deepest = 200;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = Deepest };

    public void Install(LibraryInstaller installer)
    {
        installer.Add(objects.Engine.Json, "parse", 2, Parse);
        installer.Add(objects.Engine.Json, "stringify", 3, (_, arguments) => new JsonText(objects, arguments.At(1), arguments.At(2)).Write(arguments.At(0)) is { } text ? text : JsValue.Undefined);
    }

    private JsValue Parse(JsValue self, JsValue[] arguments)
    {
        var value = Read(TypeConverter.ToString(arguments.At(0)));
        if (arguments.At(1).TryCast<ICallable>() is not { } reviver) return value;

        var root = objects.NewObject();
        ScriptObjects.Define(root, "", value);
        return Revived(root, "", reviver);
    }

    private JsValue Read(string text)
    {
        ScriptGuard.Current?.Reserve(8d * text.Length);
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return ToScript(document.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new Jint.Runtime.JavaScriptException(objects.Engine.SyntaxError, FrenchTypography.Mend("Ce texte n'est pas du JSON : vérifiez ses guillemets, ses virgules et ses accolades."));
        }
    }

    private JsValue ToScript(JsonElement element)
    {
        ScriptGuard.Current?.Work();
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                ScriptGuard.Current?.Check();
                var target = objects.NewObject();
                foreach (var property in element.EnumerateObject()) ScriptObjects.Define(target, property.Name, ToScript(property.Value));
                return target;
            case JsonValueKind.Array:
                ScriptGuard.Current?.Check();
                return objects.NewArray(element.EnumerateArray().Select(ToScript));
            case JsonValueKind.String:
                return element.GetString();
            case JsonValueKind.Number:
                return element.GetDouble();
            case JsonValueKind.True:
                return JsValue.True;
            case JsonValueKind.False:
                return JsValue.False;
            default:
                return JsValue.Null;
        }
    }

    private static JsValue Revived(ObjectInstance holder, string key, ICallable reviver)
    {
        ScriptGuard.Current?.Check();
        var value = holder.Get(key);
        if (value.As<ObjectInstance>() is { } target)
        {
            IEnumerable<string> keys = target is ArrayInstance ? Enumerable.Range(0, (int)ScriptObjects.Length(target)).Select(index => ScriptObjects.Index(index)) : [.. ScriptObjects.OwnKeys(target)];
            foreach (var inner in keys)
            {
                var revived = Revived(target, inner, reviver);
                if (revived.IsUndefined()) target.Delete(inner, false);
                else ScriptObjects.Define(target, inner, revived);
            }
        }

        return reviver.Call(holder, [key, value]);
    }
}
