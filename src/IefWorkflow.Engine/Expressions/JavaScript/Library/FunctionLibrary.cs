using Jint.Native;
using Jint.Native.Function;
using Jint.Native.Object;
using Jint.Runtime;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary>Methods of functions, without the constructor that would compile text.</summary>
internal sealed class FunctionLibrary(ScriptObjects objects)
{
    public void Install(LibraryInstaller installer)
    {
        var prototype = objects.Engine.Function.PrototypeObject;
        installer.Add(prototype, "apply", 2, (self, arguments) => Apply(self, arguments.At(0), arguments.At(1)));
        installer.Add(prototype, "bind", 1, Bind);
        installer.Add(prototype, "call", 1, (self, arguments) => objects.ToCallable(self).Call(arguments.At(0), arguments.Length == 0 ? arguments : arguments[1..]));
        var constructor = new NativeConstructor(objects.Engine, prototype, 1, (_, _) => throw Refused(), _ => throw Refused());
        LibraryInstaller.AddValue(objects.Engine.Global, "Function", constructor);
        objects.Engine.Global.RemoveOwnProperty("eval");
    }

    /// <summary>Calls a function with the elements of a list as its arguments.</summary>
    public JsValue Apply(JsValue function, JsValue self, JsValue list)
    {
        var callable = objects.ToCallable(function);
        if (list.IsNull() || list.IsUndefined()) return callable.Call(self, Arguments.Empty);

        var source = list.As<ObjectInstance>() ?? throw objects.TypeError("Les arguments de « apply » sont un tableau.");
        return callable.Call(self, [.. ScriptObjects.Elements(source)]);
    }

    private JsValue Bind(JsValue self, JsValue[] arguments)
    {
        var target = self.As<FunctionInstance>() ?? throw objects.TypeError("« bind » s'appelle sur une fonction.");
        return new BoundFunction(target, arguments.At(0), arguments.Length == 0 ? arguments : arguments[1..]);
    }

    private Jint.Runtime.JavaScriptException Refused() => objects.TypeError("Construire une fonction à partir d'un texte n'est pas permis : écrivez la fonction.");
}
